package dev.strata.shared.dev.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationObserver;

/**
 * What was saved or deleted below a folder. It looks at the files instead of asking the file system for notifications,
 * which not every one sends.
 */
final class SavedFiles extends FileAlterationListenerAdaptor {

    private final Path folder;
    private final Instant since;
    private final FileAlterationObserver observer;
    private final Set<Path> changed = new TreeSet<>();
    private Instant lastSave = Instant.EPOCH;

    /**
     * @param folder the folder, which need not exist yet
     * @param since what was saved earlier is known already
     */
    SavedFiles(Path folder, Instant since) {
        this.folder = folder;
        this.since = since;
        this.observer = observe(folder);
        this.observer.addListener(this);
    }

    private static FileAlterationObserver observe(Path folder) {
        try {
            return FileAlterationObserver.builder().setPath(folder).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Whether something has changed since the last look. */
    boolean look() {
        int before = changed.size();
        Instant saveBefore = lastSave;
        observer.checkAndNotify();
        return changed.size() > before || lastSave.isAfter(saveBefore);
    }

    Instant lastSave() {
        return lastSave;
    }

    /** The changed files, relative to the folder; the next call returns what has changed after this one. */
    Set<Path> take() {
        Set<Path> taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }

    @Override
    public void onFileCreate(File file) {
        // To the first look every file is new.
        if (lastModified(file).isAfter(since)) {
            onFileChange(file);
        }
    }

    @Override
    public void onFileChange(File file) {
        add(file, lastModified(file));
    }

    @Override
    public void onFileDelete(File file) {
        add(file, Instant.now());
    }

    private void add(File file, Instant time) {
        changed.add(folder.relativize(file.toPath()));
        lastSave = time.isAfter(lastSave) ? time : lastSave;
    }

    private static Instant lastModified(File file) {
        return Instant.ofEpochMilli(file.lastModified());
    }
}
