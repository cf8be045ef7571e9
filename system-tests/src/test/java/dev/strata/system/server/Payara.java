package dev.strata.system.server;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.io.FileUtils;

import dev.strata.shared.dev.launcher.Service;

/** Payara Micro: one jar, configured on the command line. */
record Payara(Path home, Path configuration) implements Server {

    /** Its version of MicroProfile OpenAPI is too old for these documents. */
    @Override
    public boolean describesServices() {
        return false;
    }

    @Override
    public Launch prepare(Service service, Path folder) {
        Path root = folder.resolve("server");
        // Left over from a killed instance, it would be served until the new application is deployed.
        FileUtils.deleteQuietly(root.toFile());
        Path libraries = service.folder().resolve("target/image/lib");
        return new Launch(
                List.of(
                        Server.java(),
                        // Hibernate detects the other servers itself.
                        "-Dhibernate.transaction.jta.platform=SunOne",
                        "-jar",
                        home.resolve("payara-micro.jar").toString(),
                        "--rootdir",
                        root.toString(),
                        "--nocluster",
                        "--nohostaware",
                        // The time for requests in flight; it always waits that long.
                        "--shutdowngrace",
                        "10000",
                        "--port",
                        Integer.toString(service.port()),
                        "--addlibs",
                        Stream.of("persistence", "events", "jdbc")
                                .map(libraries::resolve)
                                .map(Path::toString)
                                .collect(Collectors.joining(File.pathSeparator)),
                        "--prebootcommandfile",
                        configuration.resolve("configure.asadmin").toString(),
                        "--contextroot",
                        "/",
                        "--deploy",
                        service.war().toString()),
                Map.of(
                        "HTTP_HOST", "localhost",
                        "MP_CONFIG_PROFILE", "dev",
                        "TOKEN_ISSUER", "https://strata.example",
                        "TOKEN_TYPE", "JWT"));
    }
}
