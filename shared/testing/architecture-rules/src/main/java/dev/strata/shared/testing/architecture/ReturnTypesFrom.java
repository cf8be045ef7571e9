package dev.strata.shared.testing.architecture;

import java.util.Locale;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Finds methods whose return type, or one of its type arguments, is from a package. */
final class ReturnTypesFrom extends ArchCondition<JavaMethod> {

    private final String segment;

    ReturnTypesFrom(String segment) {
        super("return types from the package %s", segment);
        this.segment = segment;
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean returnsOne =
                method.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(this::isFromPackage);
        String message = String.format(
                Locale.ROOT,
                "%s returns %s",
                method.getFullName(),
                method.getReturnType().getName());
        events.add(new SimpleConditionEvent(method, returnsOne, message));
    }

    private boolean isFromPackage(JavaClass type) {
        return type.getPackageName().endsWith("." + segment);
    }
}
