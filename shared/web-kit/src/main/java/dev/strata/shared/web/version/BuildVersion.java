package dev.strata.shared.web.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What a service was built from.
 *
 * @param version of the service, as Maven knows it
 * @param commit the Git commit, abbreviated; {@code unknown} where the build saw no repository
 */
public record BuildVersion(String version, String commit) {

    private static final String FILE = "META-INF/build.properties";
    private static final String UNKNOWN = "unknown";

    /**
     * Reads what the build left in the service.
     *
     * @param classes the class loader of the service
     * @return the version; where the build left nothing, both parts are {@code unknown}
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
        return new BuildVersion(
                build.getProperty("git.build.version", UNKNOWN), build.getProperty("git.commit.id.abbrev", UNKNOWN));
    }
}
