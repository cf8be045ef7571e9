package dev.strata.system.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the server of {@link YardstickServlet}: an expanded WAR, and the configuration of the catalog's database. */
final class Yardstick {

    private static final String SERVER = """
            <server>
                <featureManager>
                    <feature>servlet-6.1</feature>
                    <feature>jdbc-4.3</feature>
                    <feature>jndi-1.0</feature>
                </featureManager>
                <include location="fragments/datasource.xml"/>
                <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="${HTTP_PORT}" httpsPort="-1"/>
                <config updateTrigger="disabled"/>
                <applicationMonitor updateTrigger="disabled" dropinsEnabled="false"/>
                <webApplication location="yardstick" contextRoot="/"/>
            </server>
            """;

    private Yardstick() {}

    /**
     * Writes it.
     *
     * @param folder the new folder of the server
     * @param services the checkout's services, built
     */
    static void write(Path folder, Path services) throws IOException {
        Path image = services.resolve("catalog/target/image");
        Path application = folder.resolve("apps/yardstick/WEB-INF");
        String servlet = YardstickServlet.class.getName().replace('.', '/') + ".class";
        Path classFile = application.resolve("classes").resolve(servlet);
        Files.createDirectories(classFile.getParent());
        Files.copy(YardstickServlet.class.getResourceAsStream("/" + servlet), classFile);
        Files.writeString(folder.resolve("server.xml"), SERVER);
        Files.copy(image.resolve("jvm.options"), folder.resolve("jvm.options"));
        for (String same : new String[] {"fragments", "lib"}) {
            Files.createSymbolicLink(folder.resolve(same), image.resolve(same));
        }
        // What hashes passwords, and what that logs with.
        Path libraries = Files.createDirectories(application.resolve("lib"));
        copyJars("password4j", services.resolve("users/target/users/WEB-INF/lib"), libraries);
        copyJars("slf4j-api", image.resolve("lib/events"), libraries);
    }

    private static void copyJars(String name, Path from, Path to) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(from, name + "-*.jar")) {
            for (Path jar : jars) {
                Files.copy(jar, to.resolve(jar.getFileName()));
            }
        }
    }
}
