package dev.strata.shared.testing.architecture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Checks that no circuit breaker of the class or its methods defines what counts as a failure. */
final class CountFailuresAsConfigured extends ArchCondition<JavaClass> {

    private static final String CIRCUIT_BREAKER = "org.eclipse.microprofile.faulttolerance.CircuitBreaker";
    private static final List<String> OWN_CHOICE = List.of("skipOn", "failOn");

    CountFailuresAsConfigured() {
        super("have circuit breakers that count failures as configured");
    }

    @Override
    public void check(JavaClass checked, ConditionEvents events) {
        Stream.concat(Stream.<HasAnnotations<?>>of(checked), checked.getMethods().stream())
                .flatMap(CountFailuresAsConfigured::circuitBreakers)
                .forEach(breaker -> events.add(new SimpleConditionEvent(
                        checked,
                        OWN_CHOICE.stream().noneMatch(breaker::hasExplicitlyDeclaredProperty),
                        String.format(
                                Locale.ROOT, "%s has a circuit breaker with skipOn or failOn", checked.getName()))));
    }

    private static Stream<JavaAnnotation<?>> circuitBreakers(HasAnnotations<?> annotated) {
        return annotated.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getName().equals(CIRCUIT_BREAKER))
                .map(annotation -> (JavaAnnotation<?>) annotation);
    }
}
