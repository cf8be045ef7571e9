package dev.strata.shared.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The class can be made with {@code new}, by anybody. */
final class HavePublicConstructorWithoutArguments extends ArchCondition<JavaClass> {

    HavePublicConstructorWithoutArguments() {
        super("have a public constructor without arguments");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean hasOne = type.tryGetConstructor()
                .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                .isPresent();
        if (!hasOne) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " has no public constructor without arguments"));
        }
    }
}
