package dev.strata.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.commons.io.FileUtils;

import dev.strata.shared.dev.launcher.Service;
import dev.strata.shared.dev.processes.Ports;

/** One configured installation, and a base folder with the WAR for each instance. */
record WildFly(Path home) implements Server {

    private static final String CONFIGURATION = "standalone-microprofile.xml";

    @Override
    public Launch prepare(Service service, Path folder) {
        try {
            FileUtils.copyDirectory(
                    home.resolve("standalone/configuration").toFile(),
                    folder.resolve("configuration").toFile());
            // The name ROOT gives it the context root "/".
            FileUtils.copyFile(
                    service.war().toFile(), folder.resolve("ROOT.war").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Launch(
                List.of(
                        Server.java(),
                        "-Djboss.home.dir=" + home,
                        "-Djboss.server.base.dir=" + folder,
                        "-Dlogging.configuration="
                                + folder.resolve("configuration/logging.properties")
                                        .toUri(),
                        "-Dorg.jboss.boot.log.file=" + folder.resolve("boot.log"),
                        "-jar",
                        home.resolve("jboss-modules.jar").toString(),
                        "-mp",
                        home.resolve("modules").toString(),
                        "org.jboss.as.standalone",
                        "--server-config=" + CONFIGURATION),
                Map.of(
                        "HTTP_HOST", "localhost",
                        "MANAGEMENT_PORT", Integer.toString(Ports.free()),
                        "MP_CONFIG_PROFILE", "dev"));
    }
}
