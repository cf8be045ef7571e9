package dev.strata.shared.dev.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module of the checkout that a running service is made of.
 *
 * @param folder its folder
 * @param classPath what its sources are compiled with
 */
record MavenModule(Path folder, String classPath) {

    private static final Path CLASSES = Path.of("target/classes");

    /** The service itself and the modules that it shares with others. */
    static List<MavenModule> of(Service service) {
        List<Path> classPath = Stream.of(read(classPathFile(service)).split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Stream<Path> shared = classPath.stream()
                .filter(path -> path.endsWith(CLASSES))
                .map(classes -> classes.getParent().getParent());
        return Stream.concat(shared, Stream.of(service.folder()))
                .map(folder -> new MavenModule(folder, without(folder.resolve(CLASSES), classPath)))
                .toList();
    }

    /** A shared module needs less than the service, but the build has checked that; its own old classes would hide errors. */
    private static String without(Path own, List<Path> classPath) {
        return classPath.stream()
                .filter(path -> !path.equals(own))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where the build writes what the sources of a service are compiled with. */
    static Path classPathFile(Service service) {
        return service.folder().resolve("target/class-path.txt");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LaunchException(String.format(Locale.ROOT, "%s can't be read: %s", file, e.getMessage()));
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path sources() {
        return folder.resolve("src/main/java");
    }

    Path resources() {
        return folder.resolve("src/main/resources");
    }

    Path classes() {
        return folder.resolve(CLASSES);
    }
}
