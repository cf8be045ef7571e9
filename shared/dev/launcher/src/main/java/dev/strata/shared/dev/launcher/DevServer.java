package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The Liberty server that the build makes for dev mode in the folder of a service. */
final class DevServer {

    private static final Pattern MANIFEST = Pattern.compile("<file [^>]*targetInArchive=\"/META-INF/MANIFEST.MF\"/>");

    private DevServer() {}

    /** What holds the servers of a service, for the variable WLP_USER_DIR. */
    static Path userFolder(Path service) {
        return service.resolve("target/liberty/usr");
    }

    static Path folder(Path service) {
        return userFolder(service).resolve("servers/defaultServer");
    }

    /** Takes the manifests out of the application: the build of any service writes them again, and all would reload. */
    static void removeManifests(Path service) {
        try {
            for (Path application : Folders.files(folder(service).resolve("apps"), ".xml")) {
                String content = Files.readString(application);
                Files.writeString(application, MANIFEST.matcher(content).replaceAll(""));
            }
        } catch (IOException e) {
            throw new LaunchException("The application of the server can't be rewritten: " + e);
        }
    }
}
