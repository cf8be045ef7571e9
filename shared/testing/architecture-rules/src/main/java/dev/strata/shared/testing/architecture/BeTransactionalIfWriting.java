package dev.strata.shared.testing.architecture;

import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.data.repository.Update;
import jakarta.transaction.Transactional;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Checks the methods that others call, and that write by themselves or by other methods of their class. */
final class BeTransactionalIfWriting extends ArchCondition<JavaMethod> {

    private static final List<Class<? extends Annotation>> WRITES =
            List.of(Insert.class, Update.class, Delete.class, Save.class);

    BeTransactionalIfWriting() {
        super("be @Transactional if they write");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean isEntry = !method.getModifiers().contains(JavaModifier.PRIVATE);
        if (isEntry && !method.isAnnotatedWith(Transactional.class) && writes(method, new HashSet<>())) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " writes outside a transaction"));
        }
    }

    private static boolean writes(JavaCodeUnit method, Set<JavaCodeUnit> visited) {
        return visited.add(method)
                && Stream.<CodeUnitAccessTarget>concat(
                                method.getMethodCallsFromSelf().stream().map(call -> call.getTarget()),
                                method.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                        .anyMatch(target -> isWrite(target) || isOwn(target, method) && leadsToWrite(target, visited));
    }

    private static boolean isOwn(CodeUnitAccessTarget target, JavaCodeUnit method) {
        return target.getOwner().equals(method.getOwner());
    }

    private static boolean leadsToWrite(CodeUnitAccessTarget target, Set<JavaCodeUnit> visited) {
        return target.resolveMember().map(own -> writes(own, visited)).orElse(false);
    }

    private static boolean isWrite(CodeUnitAccessTarget target) {
        return target.getOwner().isAnnotatedWith(Repository.class)
                && (WRITES.stream().anyMatch(target::isAnnotatedWith) || isWritingQuery(target));
    }

    private static boolean isWritingQuery(CodeUnitAccessTarget target) {
        return target.resolveMember()
                .flatMap(method -> method.tryGetAnnotationOfType(Query.class))
                .map(Query::value)
                .filter(query -> query.matches("(?is)\\s*(insert|update|delete)\\b.*"))
                .isPresent();
    }
}
