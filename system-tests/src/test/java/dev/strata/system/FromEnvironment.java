package dev.strata.system;

import java.util.function.Function;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands something that is made from the environment to the tests that ask for it.
 *
 * @param <T> what it is
 */
public abstract class FromEnvironment<T> implements ParameterResolver {

    private final Class<T> type;
    private final Function<Environment, T> maker;

    protected FromEnvironment(Class<T> type, Function<Environment, T> maker) {
        this.type = type;
        this.maker = maker;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return maker.apply(EnvironmentExtension.environment(context));
    }
}
