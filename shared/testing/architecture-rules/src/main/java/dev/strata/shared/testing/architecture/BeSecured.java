package dev.strata.shared.testing.architecture;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Checks that the method or its class has a security annotation. */
final class BeSecured extends ArchCondition<JavaMethod> {

    private final List<Class<? extends Annotation>> annotations;

    BeSecured(List<Class<? extends Annotation>> annotations) {
        super("have a security annotation");
        this.annotations = annotations;
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean isSecured = annotations.stream()
                .anyMatch(annotation ->
                        method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation));
        events.add(new SimpleConditionEvent(
                method, isSecured, String.format(Locale.ROOT, "%s has no security annotation", method.getFullName())));
    }
}
