package dev.strata.system;

import java.util.function.Function;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts the environment once for all test classes and hands it to those that ask. */
class EnvironmentExtension extends FromEnvironment<Environment> {

    EnvironmentExtension() {
        super(Environment.class, Function.identity());
    }

    /** The one of this run. */
    static Environment environment(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Environment.class))
                .getOrComputeIfAbsent(Environment.class, type -> new Environment(), Environment.class);
    }
}
