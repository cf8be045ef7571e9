package dev.strata.shared.data.repository;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

import io.opentelemetry.api.trace.Tracer;

import dev.strata.shared.utils.Telemetry;

/** Creates the bean of a repository. Its calls are traced unless telemetry is off. */
public class RepositoryCreator implements SyntheticBeanCreator<Object> {

    static final String REPOSITORY = "repository";
    static final String IMPLEMENTATION = "implementation";

    @Override
    public Object create(Instance<Object> lookup, Parameters parameters) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Class<?> repository = load(parameters.get(REPOSITORY, String.class), loader);
        Class<?> implementation = load(parameters.get(IMPLEMENTATION, String.class), loader);
        SessionFactoryHolder sessions =
                lookup.select(SessionFactoryHolder.class).get();
        InvocationHandler calls = SessionPerCall.of(implementation, sessions);
        if (Telemetry.isOn()) {
            calls = new TracedCalls(calls, lookup.select(Tracer.class).get(), repository.getSimpleName());
        }
        return Proxy.newProxyInstance(loader, new Class<?>[] {repository}, calls);
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
