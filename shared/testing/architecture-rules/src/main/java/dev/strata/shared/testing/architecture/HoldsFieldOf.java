package dev.strata.shared.testing.architecture;

import java.lang.annotation.Annotation;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Picks the classes that have, or are constructed with, something of an annotated type. */
final class HoldsFieldOf extends DescribedPredicate<JavaClass> {

    private final Class<? extends Annotation> annotation;

    HoldsFieldOf(Class<? extends Annotation> annotation) {
        super("hold a @%s", annotation.getSimpleName());
        this.annotation = annotation;
    }

    @Override
    public boolean test(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isAnnotatedWith(annotation))
                || type.getConstructors().stream()
                        .flatMap(constructor -> constructor.getRawParameterTypes().stream())
                        .anyMatch(parameter -> parameter.isAnnotatedWith(annotation));
    }
}
