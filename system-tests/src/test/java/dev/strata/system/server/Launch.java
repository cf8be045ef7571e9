package dev.strata.system.server;

import java.util.List;
import java.util.Map;

/**
 * The command that starts a service.
 *
 * @param command the program and its arguments
 * @param environment what the server needs besides the settings of the service
 */
public record Launch(List<String> command, Map<String, String> environment) {}
