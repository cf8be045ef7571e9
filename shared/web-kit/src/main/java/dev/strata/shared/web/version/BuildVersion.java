package dev.strata.shared.web.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version and commit that a service was built from.
 *
 * @param version the Maven version
 * @param commit the abbreviated Git commit, or {@code unknown} when built outside a repository
 */
public record BuildVersion(String version, String commit) {

    private static final String FILE = "META-INF/build.properties";
    private static final String UNKNOWN = "unknown";

    /**
     * Reads the build properties.
     *
     * @param classes the class loader of the service
     * @return the version, with {@code unknown} for missing properties
     */
    public static BuildVersion of(ClassLoader classes) {
        Properties build = new Properties();
        try (InputStream file = classes.getResourceAsStream(FILE)) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildVersion(known(build, "version"), known(build, "commit"));
    }

    private static String known(Properties build, String name) {
        String value = build.getProperty(name, "");
        return value.isEmpty() ? UNKNOWN : value;
    }
}
