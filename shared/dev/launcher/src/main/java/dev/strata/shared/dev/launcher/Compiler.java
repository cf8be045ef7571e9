package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a module into a separate folder, then replaces the classes that differ: a running server never sees
 * incomplete files, nor classes of sources that do not compile.
 */
final class Compiler {

    /**
     * What came of a compilation.
     *
     * @param errors a line each, with file and line first
     * @param hasNewClasses whether a class was added, replaced or deleted
     */
    record Compilation(List<String> errors, boolean hasNewClasses) {

        private static Compilation failed(List<String> errors) {
            return new Compilation(errors, false);
        }

        boolean isSuccess() {
            return errors.isEmpty();
        }
    }

    // The processor of Hibernate says its version at each save otherwise.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private final String release;
    private final SourcePaths paths;
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

    /**
     * @param release the version of Java that the sources are written in
     * @param paths names the sources in errors
     */
    Compiler(String release, SourcePaths paths) {
        this.release = release;
        this.paths = paths;
        HIBERNATE.setLevel(Level.WARNING);
    }

    Compilation compile(MavenModule module) throws IOException {
        Path output = empty(module.folder().resolve("target/dev-mode/classes"));
        Path generated = empty(module.folder().resolve("target/dev-mode/generated-sources"));
        List<String> options = List.of(
                "-d",
                output.toString(),
                "-s",
                generated.toString(),
                "--class-path",
                module.classPath(),
                // Named, because some versions of javac don't look for processors in the class path.
                "--processor-path",
                module.classPath(),
                "--release",
                release,
                "-g",
                "-parameters",
                // As Maven does: the architecture rules look for these classes.
                "-Xpkginfo:always");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            Iterable<? extends JavaFileObject> sources = files.getJavaFileObjectsFromPaths(sources(module));
            if (javac.getTask(null, files, diagnostics, options, null, sources).call()) {
                return new Compilation(List.of(), replace(module.classes(), output));
            }
        } catch (RuntimeException e) {
            // Of an annotation processor; the compiler passes it on.
            return Compilation.failed(List.of("the compiler fails: " + e));
        }
        return Compilation.failed(diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(this::line)
                .toList());
    }

    private static Path empty(Path folder) throws IOException {
        Folders.delete(folder);
        return Files.createDirectories(folder);
    }

    private static List<Path> sources(MavenModule module) throws IOException {
        return Folders.files(module.sources(), ".java");
    }

    /** Returns whether something differed. */
    private static boolean replace(Path classes, Path compiled) throws IOException {
        return deleteOld(classes, compiled) | moveNew(compiled, classes);
    }

    private static boolean deleteOld(Path classes, Path compiled) throws IOException {
        boolean hasOld = false;
        for (Path old : Folders.files(classes, ".class")) {
            if (!Files.exists(compiled.resolve(classes.relativize(old)))) {
                Files.delete(old);
                hasOld = true;
            }
        }
        return hasOld;
    }

    private static boolean moveNew(Path compiled, Path classes) throws IOException {
        boolean hasNew = false;
        for (Path file : Folders.files(compiled, ".class")) {
            Path old = classes.resolve(compiled.relativize(file));
            if (!Files.exists(old) || Files.mismatch(file, old) >= 0) {
                Files.createDirectories(old.getParent());
                Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
                hasNew = true;
            }
        }
        return hasNew;
    }

    private String line(Diagnostic<? extends JavaFileObject> error) {
        String message = Stream.of(error.getMessage(Locale.ENGLISH).split("\n"))
                .map(String::strip)
                .filter(text -> !text.startsWith("location:"))
                .map(text -> text.replaceFirst("^symbol: +(class|method|variable)? *", ""))
                .reduce((first, second) -> first + " " + second)
                .orElse("");
        return error.getSource() == null
                ? message
                : String.format(
                        Locale.ROOT,
                        "%s:%d: %s",
                        paths.of(Path.of(error.getSource().toUri()).toString()),
                        error.getLineNumber(),
                        message);
    }
}
