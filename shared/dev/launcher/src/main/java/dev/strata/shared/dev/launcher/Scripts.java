package dev.strata.shared.dev.launcher;

import java.nio.file.Path;

/** Shell scripts, whose names have an extension on Windows. */
public final class Scripts {

    private Scripts() {}

    /**
     * The script for this platform.
     *
     * @param folder its folder
     * @param name its name without an extension
     * @param windowsExtension the extension on Windows, such as {@code .cmd}
     * @return its path
     */
    public static String in(Path folder, String name, String windowsExtension) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return folder.resolve(windows ? name + windowsExtension : name).toString();
    }
}
