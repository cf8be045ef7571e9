package dev.strata.system.server;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.commons.io.FileUtils;

import dev.strata.shared.dev.launcher.Service;

/** One jar that is told everything on the command line. */
record Payara(Path home, Path configuration) implements Server {

    /** Its MicroProfile OpenAPI is an older one, for which the description here is too new. */
    @Override
    public boolean describesServices() {
        return false;
    }

    @Override
    public Launch prepare(Service service, Path folder) {
        Path root = folder.resolve("server");
        // What a killed instance left there would be served at first, and then replaced.
        FileUtils.deleteQuietly(root.toFile());
        Path libraries = service.folder().resolve("target/image/lib");
        return new Launch(
                List.of(
                        Server.java(),
                        // Hibernate finds out for itself on the other servers.
                        "-Dhibernate.transaction.jta.platform=SunOne",
                        "-jar",
                        home.resolve("payara-micro.jar").toString(),
                        "--rootdir",
                        root.toString(),
                        "--nocluster",
                        "--nohostaware",
                        // For requests on their way when it is told to end; it always waits that long.
                        "--shutdowngrace",
                        "10000",
                        "--port",
                        Integer.toString(service.port()),
                        "--addlibs",
                        libraries.resolve("persistence") + File.pathSeparator + libraries.resolve("jdbc"),
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
