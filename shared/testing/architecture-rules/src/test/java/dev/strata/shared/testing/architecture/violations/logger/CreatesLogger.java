package dev.strata.shared.testing.architecture.violations.logger;

import java.util.logging.Logger;

public class CreatesLogger {

    private final Logger logger = Logger.getLogger("anonymous");
}
