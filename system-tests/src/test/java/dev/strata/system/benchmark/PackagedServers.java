package dev.strata.system.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.strata.shared.dev.launcher.Service;
import dev.strata.shared.dev.processes.Ports;
import dev.strata.shared.utils.RsaKeyFile;

/** The services as their images have them, with settings of production but for quotas; and the yardstick. */
final class PackagedServers {

    static final List<String> SERVICES = List.of("users", "catalog", "orders");
    static final String YARDSTICK = "yardstick";

    private static final Map<String, String> NO_QUOTAS = Map.of(
            "RATE_LIMIT_ADDRESS_REQUESTS", "0",
            "RATE_LIMIT_PRINCIPAL_REQUESTS", "0",
            "LOGIN_QUOTA_ADDRESS", "0",
            "LOGIN_FREE_ATTEMPTS_ADDRESS", "0",
            "REGISTRATION_QUOTA_ADDRESS", "0");

    private final Map<String, PackagedServer> byName = new LinkedHashMap<>();
    private final Path run;

    PackagedServers(Path folder, Path run, Databases databases, String kafka) throws IOException {
        this.run = run;
        Map<String, String> settings = new HashMap<>(NO_QUOTAS);
        RsaKeyFile key = new RsaKeyFile(run.resolve("signing-key.pem"));
        key.createIfMissing();
        settings.put("TOKEN_SIGNING_KEY_FILE", key.path().toString());
        // As long as the load lasts.
        settings.put("TOKEN_ACCESS_LIFETIME", "PT2H");
        settings.put("FIRST_ADMINISTRATOR_EMAIL", Shop.ADMINISTRATOR.get("email"));
        settings.put("FIRST_ADMINISTRATOR_PASSWORD", Shop.ADMINISTRATOR.get("password"));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        List<Service> services = SERVICES.stream()
                .map(name -> new Service(name, folder.resolve(name), Ports.free()))
                .toList();
        services.forEach(
                service -> settings.put(service.urlVariable(), service.url().toString()));

        Path configurations = Files.createDirectories(run.resolve("usr/servers"));
        for (Service service : services) {
            Path image = service.folder().resolve("target/image");
            Files.createSymbolicLink(configurations.resolve(service.name()), image);
            add(service, image, settings, databases.settings(service.name()));
        }
        Yardstick.write(configurations.resolve(YARDSTICK), folder);
        add(
                new Service(YARDSTICK, configurations.resolve(YARDSTICK), Ports.free()),
                folder.resolve("catalog/target/image"),
                Map.of(),
                databases.settings("catalog"));
    }

    private void add(Service service, Path image, Map<String, String> settings, Map<String, String> database) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(database);
        byName.put(service.name(), new PackagedServer(service, image.resolve("wlp"), run, all));
    }

    PackagedServer get(String name) {
        return byName.get(name);
    }

    Stream<ProcessHandle> processes() {
        return byName.values().stream().map(PackagedServer::handle).flatMap(Processes::tree);
    }

    void kill() {
        byName.values().forEach(PackagedServer::kill);
    }
}
