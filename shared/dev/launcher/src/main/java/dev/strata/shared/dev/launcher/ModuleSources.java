package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;

import dev.strata.shared.dev.launcher.Compiler.Compilation;

/** The files of one module that a developer edits. */
final class ModuleSources {

    private final MavenModule module;
    private final Compiler compiler;
    private final SavedFiles java;
    private final SavedFiles tests;
    /** What is only copied, and where to. */
    private final Map<SavedFiles, Path> copied;

    private boolean needsCompilation;

    ModuleSources(MavenModule module, Compiler compiler, Instant since) {
        this.module = module;
        this.compiler = compiler;
        this.java = new SavedFiles(module.sources(), since);
        this.tests = new SavedFiles(module.folder().resolve("src/test"), since);
        this.copied = Map.of(
                new SavedFiles(module.resources(), since),
                module.classes(),
                new SavedFiles(module.folder().resolve("src/main/liberty/config"), since),
                DevServer.folder(module.folder()));
    }

    MavenModule module() {
        return module;
    }

    /** Whether something was saved since the last look. */
    boolean look() {
        boolean isChanged = java.look() | tests.look();
        for (SavedFiles files : copied.keySet()) {
            isChanged |= files.look();
        }
        return isChanged;
    }

    Instant lastSave() {
        return copied.keySet().stream().map(SavedFiles::lastSave).reduce(java.lastSave(), ModuleSources::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Copies what was saved and is no source. */
    void copy() throws IOException {
        for (Map.Entry<SavedFiles, Path> entry : copied.entrySet()) {
            for (Path file : entry.getKey().take()) {
                copy(entry.getKey().folder().resolve(file), entry.getValue().resolve(file));
            }
        }
    }

    private static void copy(Path saved, Path target) throws IOException {
        if (Files.exists(saved)) {
            Files.createDirectories(target.getParent());
            Files.copy(saved, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(target);
        }
    }

    /** Whether sources were saved that are not compiled yet, or did not compile. */
    boolean needsCompilation() {
        needsCompilation |= !java.take().isEmpty();
        return needsCompilation;
    }

    Compilation compile() throws IOException {
        Compilation result = compiler.compile(module);
        needsCompilation = !result.isSuccess();
        return result;
    }
}
