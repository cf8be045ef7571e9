package dev.strata.shared.dev.launcher;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be typed while services run. */
final class Commands {

    static final String HELP =
            "Type and press Enter: status, restart NAME, reset NAME (deletes its data), stop NAME, start NAME.";

    private final DevServices services;

    Commands(DevServices services) {
        this.services = services;
    }

    /** Carries out a line and returns what to say about it; empty if the events of the service say enough. */
    String run(String line) {
        if (line.strip().equals("status")) {
            return services.all().stream().map(Commands::status).collect(Collectors.joining("\n"));
        }
        String[] words = line.strip().split("\\s+");
        if (words.length != 2) {
            return HELP;
        }
        try {
            return run(words[0], words[1]);
        } catch (LaunchException e) {
            return e.getMessage();
        }
    }

    private static String status(DevService service) {
        return String.format(
                Locale.ROOT,
                "%-10s %-10s %s",
                service.service().name(),
                service.state().name().toLowerCase(Locale.ROOT),
                service.lastEvent().map(Event::text).orElse(""));
    }

    private String run(String command, String service) {
        switch (command) {
            case "restart" -> services.restart(service);
            case "reset" -> services.reset(service);
            case "stop" -> services.stop(service);
            case "start" -> services.start(List.of(service));
            default -> {
                return HELP;
            }
        }
        return "";
    }
}
