package dev.strata.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the environment once for all test classes and hands it to those that ask. */
public class EnvironmentExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Environment.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return environment(context);
    }

    /** The one of this run. */
    public static Environment environment(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Environment.class))
                .getOrComputeIfAbsent(Environment.class, type -> new Environment(), Environment.class);
    }
}
