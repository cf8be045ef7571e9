package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The browser of the developer. */
final class Browser {

    private Browser() {}

    /** Opens an address, or says that it can't. */
    static String open(URI address) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), address)).start();
            return "";
        } catch (IOException e) {
            return "No browser can be opened here: " + e.getMessage();
        }
    }

    static List<String> command(String system, URI address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address.toString());
    }
}
