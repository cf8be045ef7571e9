package dev.strata.shared.dev.launcher;

import java.util.List;

/** What can be typed while services run. */
final class Commands {

    static final String HELP =
            "Type and press Enter: restart NAME, reset NAME (deletes its data), stop NAME, start NAME, help.";

    private final DevServices services;

    Commands(DevServices services) {
        this.services = services;
    }

    /** Carries out a line and returns what to say about it; empty if the events of the service say enough. */
    String run(String line) {
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
