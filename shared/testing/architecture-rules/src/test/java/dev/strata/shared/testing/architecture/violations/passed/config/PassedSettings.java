package dev.strata.shared.testing.architecture.violations.passed.config;

import org.eclipse.microprofile.config.inject.ConfigProperties;

@ConfigProperties(prefix = "passed")
public class PassedSettings {

    private int limit;

    public int limit() {
        return limit;
    }

    static class User {

        private final int limit;

        User(PassedSettings settings) {
            this.limit = settings.limit();
        }

        int limit() {
            return limit;
        }
    }
}
