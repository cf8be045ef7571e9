package dev.strata.shared.dev.broker;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The program that {@link Broker} starts: broker and controller in one. The only class that uses Kafka's internals,
 * which may change with any version: Kafka has no public API to start a broker, and its scripts would need one JVM
 * each to format the storage, to start, and to check readiness.
 */
final class KafkaNode {

    private static final int ID = 1;
    private static final String CLIENTS = "CLIENTS";
    private static final String CONTROLLER = "CONTROLLER";

    private final String data;
    private final int port;
    private final int controllerPort;

    private KafkaNode(Path folder, int port, int controllerPort) {
        this.data = folder.resolve("data").toString();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * Writes one line to standard output when Kafka accepts clients, and stops it when standard input ends: that
     * happens even if the parent process is killed.
     */
    public static void main(String[] arguments) {
        try {
            new KafkaNode(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                    .start();
            System.out.println("ready");
            System.in.transferTo(OutputStream.nullOutputStream());
            System.exit(0);
        } catch (Exception e) {
            System.getLogger("kafka").log(System.Logger.Level.ERROR, "Kafka did not start", e);
            // Threads of Kafka would keep the JVM alive.
            System.exit(1);
        }
    }

    private void start() throws Exception {
        format();
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings()), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        server.startup();
    }

    private void format() throws Exception {
        new Formatter()
                .setPrintStream(System.err)
                .setClusterId("strata-dev")
                .setNodeId(ID)
                .addDirectory(data)
                .setMetadataLogDirectory(data)
                .setControllerListenerName(CONTROLLER)
                .setIgnoreFormatted(true)
                .run();
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", ID);
        settings.put("log.dirs", data);
        settings.put(
                "listeners",
                String.format(
                        Locale.ROOT, "%s://localhost:%d,%s://localhost:%d", CLIENTS, port, CONTROLLER, controllerPort));
        settings.put("advertised.listeners", String.format(Locale.ROOT, "%s://localhost:%d", CLIENTS, port));
        settings.put(
                "listener.security.protocol.map",
                String.format(Locale.ROOT, "%s:PLAINTEXT,%s:PLAINTEXT", CLIENTS, CONTROLLER));
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", String.format(Locale.ROOT, "%d@localhost:%d", ID, controllerPort));
        settings.put("offsets.topic.replication.factor", (short) 1);
        settings.put("offsets.topic.num.partitions", 1);
        // As many as in deployments, so that events with different keys can overtake each other here, too.
        settings.put("num.partitions", 3);

        // A node alone has no one to wait for: not for votes, not for more consumers of a group, and after a crash not
        // for
        // the end of its own former session.
        settings.put("controller.quorum.election.timeout.ms", 100);
        settings.put("group.initial.rebalance.delay.ms", 0);
        settings.put("broker.heartbeat.interval.ms", 500);
        settings.put("broker.session.timeout.ms", 3000);
        // 128 MB otherwise, all of the heap.
        settings.put("log.cleaner.dedupe.buffer.size", 2L << 20);
        return settings;
    }
}
