package dev.strata.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test that starts, stops or configures servers or reads their logs; skipped with {@code -Dsystem.running}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = "system.running",
        matches = ".*",
        disabledReason = "It needs servers that the tests have started; run it without -Dsystem.running")
public @interface ControlsServers {}
