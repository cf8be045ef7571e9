package dev.strata.shared.testing.architecture;

import java.util.Locale;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Checks that the method has a parameter of a given type. */
final class TakeParameter extends ArchCondition<JavaMethod> {

    private final Class<?> type;

    TakeParameter(Class<?> type) {
        super("take a parameter of type " + type.getSimpleName());
        this.type = type;
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean hasParameter =
                method.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
        events.add(new SimpleConditionEvent(
                method,
                hasParameter,
                String.format(
                        Locale.ROOT, "%s has no parameter of type %s", method.getFullName(), type.getSimpleName())));
    }
}
