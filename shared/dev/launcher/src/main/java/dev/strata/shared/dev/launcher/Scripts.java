package dev.strata.shared.dev.launcher;

import java.nio.file.Path;

/** Programs that are shell scripts, which Windows knows by another name. */
public final class Scripts {

    private Scripts() {}

    /**
     * The script to start on this platform.
     *
     * @param folder where it lies
     * @param name its name without an ending
     * @param windowsEnding what Windows wants after the name, such as {@code .cmd}
     * @return its path
     */
    public static String in(Path folder, String name, String windowsEnding) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return folder.resolve(windows ? name + windowsEnding : name).toString();
    }
}
