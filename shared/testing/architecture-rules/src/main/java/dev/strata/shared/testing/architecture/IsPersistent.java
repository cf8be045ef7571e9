package dev.strata.shared.testing.architecture;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Selects classes mapped by Jakarta Persistence. */
final class IsPersistent extends DescribedPredicate<JavaClass> {

    IsPersistent() {
        super("are persistent");
    }

    @Override
    public boolean test(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class);
    }
}
