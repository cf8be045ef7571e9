package dev.strata.shared.testing.architecture;

import java.lang.annotation.Annotation;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Selects classes with a field or constructor parameter whose type has the annotation. */
final class HoldsFieldOf extends DescribedPredicate<JavaClass> {

    private final Class<? extends Annotation> annotation;

    HoldsFieldOf(Class<? extends Annotation> annotation) {
        super("use a @%s", annotation.getSimpleName());
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
