package dev.strata.system;

import java.lang.reflect.Constructor;
import java.util.Arrays;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

/**
 * Injects the one {@link Environment} of all test classes, and clients that are constructed from it. When the services
 * can't be started, a test class says why and the others are skipped.
 */
class SystemTestExtension implements BeforeAllCallback, ExecutionCondition, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SystemTestExtension.class);

    private static volatile boolean failed;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return failed ? disabled("The services could not be started; another test class says why") : enabled("");
    }

    /** Not in the constructors, or every single test would fail. */
    @Override
    public void beforeAll(ExtensionContext context) {
        environment(context);
    }

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
        Class<?> type = parameter.getParameter().getType();
        return type == Environment.class
                ? environment(context)
                : environment(context).client(type);
    }

    private static Environment environment(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Environment.class, type -> start(), Environment.class);
    }

    private static Environment start() {
        try {
            return new Environment();
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        }
    }
}
