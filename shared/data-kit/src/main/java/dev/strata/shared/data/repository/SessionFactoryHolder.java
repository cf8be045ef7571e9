package dev.strata.shared.data.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** The persistence unit of the service: synthetic beans don't support injection. */
@ApplicationScoped
class SessionFactoryHolder {

    @PersistenceUnit
    private EntityManagerFactory factory;

    StatelessSession open() {
        return factory.unwrap(SessionFactory.class).openStatelessSession();
    }
}
