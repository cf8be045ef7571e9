package dev.strata.system;

import java.lang.reflect.Constructor;
import java.util.Arrays;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Injects the one {@link Environment} of all test classes, and clients that are constructed from it. */
class SystemTestExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SystemTestExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Environment.class
                || Arrays.stream(type.getDeclaredConstructors()).anyMatch(SystemTestExtension::takesEnvironment);
    }

    private static boolean takesEnvironment(Constructor<?> constructor) {
        return Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Environment.class});
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Environment environment = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Environment.class, type -> new Environment(), Environment.class);
        Class<?> type = parameter.getParameter().getType();
        return type == Environment.class ? environment : environment.client(type);
    }
}
