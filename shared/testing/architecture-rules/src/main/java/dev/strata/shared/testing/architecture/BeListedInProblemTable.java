package dev.strata.shared.testing.architecture;

import java.util.Locale;
import java.util.Optional;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Checks that a problem table, a class in the package {@code mapper}, lists each exception. */
final class BeListedInProblemTable extends ArchCondition<JavaClass> {

    BeListedInProblemTable() {
        super("be listed in a problem table");
    }

    @Override
    public void check(JavaClass exception, ConditionEvents events) {
        boolean isListed = exception.getDirectDependenciesToSelf().stream()
                .anyMatch(dependency -> Layer.of(dependency.getOriginClass()).equals(Optional.of(Layer.MAPPER)));
        events.add(new SimpleConditionEvent(
                exception,
                isListed,
                String.format(Locale.ROOT, "%s is not listed in a problem table", exception.getName())));
    }
}
