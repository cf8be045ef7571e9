package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.strata.shared.dev.launcher.Compiler.Compilation;

/**
 * The sources of the running services and of the modules that they share. What was saved is compiled or copied once,
 * to where all servers find it.
 */
final class Sources {

    private static final int POLLS_BETWEEN_LOOKS = 2;

    private final Compiler compiler;
    private final Instant since;
    private final Consumer<Event> listener;
    private final Consumer<MavenModule> takenIn;
    private final Map<Path, ModuleSources> modules = new HashMap<>();
    private final Map<String, List<ModuleSources>> services = new HashMap<>();
    private final Set<ModuleSources> saved = new HashSet<>();
    private Set<ModuleSources> broken = Set.of();
    private int pollsWithoutLook;

    /**
     * @param compiler compiles what was saved
     * @param since what was saved earlier is built already
     * @param listener is told what does not compile
     * @param takenIn is told what was saved and does compile
     */
    Sources(Compiler compiler, Instant since, Consumer<Event> listener, Consumer<MavenModule> takenIn) {
        this.compiler = compiler;
        this.since = since;
        this.listener = listener;
        this.takenIn = takenIn;
    }

    /** Looks at the sources of a service from now on. */
    void add(Service service) {
        services.computeIfAbsent(
                service.name(),
                name -> MavenModule.of(service).stream().map(this::add).toList());
    }

    private ModuleSources add(MavenModule module) {
        return modules.computeIfAbsent(module.folder(), folder -> new ModuleSources(module, compiler, since));
    }

    /** When a source that a service is made of was last saved. */
    Optional<Instant> lastSave(Service service) {
        return services.get(service.name()).stream()
                .map(ModuleSources::lastSave)
                .max(Comparator.naturalOrder());
    }

    /** Takes in what was saved since the last call, once nothing more is saved: an editor may write several files. */
    void poll() {
        // Looking is the most expensive thing that an idle -Pup does.
        if (saved.isEmpty() && ++pollsWithoutLook < POLLS_BETWEEN_LOOKS) {
            return;
        }
        pollsWithoutLook = 0;
        List<ModuleSources> changed =
                modules.values().stream().filter(ModuleSources::look).toList();
        saved.addAll(changed);
        if (changed.isEmpty() && !saved.isEmpty()) {
            Set<ModuleSources> taken = new HashSet<>(saved);
            // Also if that fails: it would fail again at each poll.
            saved.clear();
            takeIn(taken);
        }
    }

    private void takeIn(Set<ModuleSources> taken) {
        try {
            for (ModuleSources module : modules.values()) {
                module.copy();
            }
            Map<ModuleSources, Compilation> results = compile();
            results.forEach(this::report);
            broken = results.keySet().stream()
                    .filter(ModuleSources::needsCompilation)
                    .collect(Collectors.toSet());
            taken.removeAll(broken);
            taken.forEach(module -> takenIn.accept(module.module()));
        } catch (IOException e) {
            throw new LaunchException("What was saved can't be taken over: " + e);
        }
    }

    /** Compiles until no module is left, or none of them compiles: one may need another that was saved with it. */
    private Map<ModuleSources, Compilation> compile() throws IOException {
        List<ModuleSources> waiting = new ArrayList<>(modules.values());
        waiting.removeIf(module -> !module.needsCompilation());
        Map<ModuleSources, Compilation> results = new LinkedHashMap<>();
        boolean isProgress = true;
        while (isProgress && !waiting.isEmpty()) {
            for (ModuleSources module : waiting) {
                results.put(module, module.compile());
            }
            isProgress = waiting.removeIf(module -> !module.needsCompilation());
        }
        return results;
    }

    /** Says what no reload tells. */
    private void report(ModuleSources module, Compilation result) {
        if (!result.isSuccess()) {
            tell(module, "does not compile, the old code goes on: " + summary(result.errors()));
        } else if (broken.contains(module)) {
            tell(module, "compiles again");
        } else if (!result.hasNewClasses()) {
            tell(module, "compiles to the same classes, so nothing reloads");
        }
    }

    private static String summary(List<String> errors) {
        String others = errors.size() > 1 ? String.format(Locale.ROOT, " (and %d more)", errors.size() - 1) : "";
        return errors.get(0) + others;
    }

    private void tell(ModuleSources module, String text) {
        listener.accept(new Event(Instant.now(), module.module().name(), text));
    }
}
