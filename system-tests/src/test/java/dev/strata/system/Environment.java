package dev.strata.system;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.platform.commons.support.ReflectionSupport;

import dev.strata.system.telemetry.OtlpReceiver;

/** Shared by all test classes: the services, their servers, their telemetry, and one client of each kind. */
public final class Environment implements AutoCloseable {

    private final Services services = new Services();
    private final OtlpReceiver telemetry = new OtlpReceiver();
    private final Servers servers = new Servers(services, telemetry);
    private final Map<Class<?>, Object> clients = new HashMap<>();

    Environment() {
        try {
            servers.startAll();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    public Services services() {
        return services;
    }

    public Servers servers() {
        return servers;
    }

    public OtlpReceiver telemetry() {
        return telemetry;
    }

    /** The one client of a type in this run, constructed from this environment and closed with it. */
    public synchronized <T> T client(Class<T> type) {
        if (!clients.containsKey(type)) {
            clients.put(type, ReflectionSupport.newInstance(type, this));
        }
        return type.cast(clients.get(type));
    }

    @Override
    public void close() throws IOException {
        try {
            for (Object client : clients.values()) {
                if (client instanceof Closeable closeable) {
                    closeable.close();
                }
            }
        } finally {
            stop();
        }
        List<String> findings = servers.logs().findings();
        if (!findings.isEmpty()) {
            throw new AssertionError("The logs contain secrets or control characters:\n" + String.join("\n", findings));
        }
    }

    private void stop() {
        servers.close();
        telemetry.close();
    }
}
