package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * {@code ./mvnw -Prename -DgroupId=com.acme -Dname=shop}: gives a clone a name of its own. It works once and removes itself:
 * the new name may be a word that the code uses for other things.
 */
public final class Rename {

    static final String GROUP = "dev.strata";
    static final String NAME = "strata";

    private static final String GROUP_PATH = "dev/strata";
    private static final Pattern OLD_NAME =
            Pattern.compile("dev\\.strata|dev/strata|(?<![A-Za-z])(?:strata|Strata)(?![a-z])");

    private static final Pattern GROUP_ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");
    private static final String SECTION = "(?s)### Make it yours\n.*?(?=\n##)\n";
    private static final String PROFILE =
            "(?s)\\n {8}<profile>\\s*(?:<!--(?:(?!-->).)*-->\\s*)?<id>rename</id>.*?</profile>";
    private static final Pattern GONE = Pattern.compile(".*/Rename(Test)?\\.java");
    // Its author stays.
    private static final String LICENSE = "LICENSE";

    private final Path root;
    private final String group;
    private final Words name;

    Rename(Path root, String group, String name) {
        this.root = root;
        if (!GROUP_ID.matcher(group).matches() || !SourceVersion.isName(group)) {
            throw new ScaffoldingException(
                    "Give the group as a package name in lower case: -DgroupId=com.acme, not '%s'.", group);
        }
        this.group = group;
        this.name = Names.service(name);
    }

    /**
     * Renames the checkout, or with {@code -DdryRun} lists the files that would change.
     *
     * @param arguments the root of the checkout
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Rename command = new Rename(
                    Path.of(arguments[0]), System.getProperty("groupId", ""), System.getProperty("name", ""));
            if (Command.isDryRun()) {
                command.plan().forEach(line -> System.out.println("  " + line));
                return;
            }
            command.apply();
            System.out.printf(
                    Locale.ROOT,
                    "%nThe project is now called %s, with the group %s.%n%nNext:%n  ./mvnw clean verify%n  git add --all && git commit -m 'Name it %s'%n%n",
                    command.name.title(),
                    command.group,
                    command.name.title());
            // Last, because it deletes the classes of this program, too.
            deleteCompiled(command.root, new Git(command.root).files());
        });
    }

    List<String> plan() throws IOException {
        return new Git(root)
                .files().stream()
                        .filter(this::isAffected)
                        .map(path -> path(path).equals(path) ? "changes  " + path : "moves    " + path)
                        .toList();
    }

    private boolean isAffected(String path) {
        try {
            String content = read(path);
            return !path(path).equals(path) || !content(path, content).equals(content);
        } catch (IOException e) {
            throw new ScaffoldingException("Nothing was changed: %s can't be read.", path);
        }
    }

    private void apply() throws IOException {
        Git git = new Git(root);
        if (!git.uncommitted(".").isEmpty()) {
            throw new ScaffoldingException("Commit or stash what you changed first, so that nothing can be lost.");
        }
        try {
            for (String path : git.files()) {
                apply(path);
            }
        } catch (IOException | RuntimeException e) {
            git.undoEverything();
            throw e;
        }
    }

    private void apply(String path) throws IOException {
        Path before = root.resolve(path);
        Path after = root.resolve(path(path));
        if (GONE.matcher(path).matches()) {
            Files.delete(before);
        } else {
            String content = read(path);
            String renamed = content(path, content);
            Files.createDirectories(after.getParent());
            Files.move(before, after, StandardCopyOption.REPLACE_EXISTING);
            if (!renamed.equals(content)) {
                // The encoding that leaves every byte of other files as it is.
                Files.writeString(after, renamed, StandardCharsets.ISO_8859_1);
            }
        }
        deleteEmpty(before.getParent());
    }

    /** Without clean, Maven keeps old files: the next command would find the templates under both names. */
    static void deleteCompiled(Path root, List<String> paths) throws IOException {
        for (String pom :
                paths.stream().filter(path -> path.endsWith("pom.xml")).toList()) {
            Changes.delete(root.resolve(pom).resolveSibling("target"));
        }
    }

    private static void deleteEmpty(Path folder) throws IOException {
        for (Path each = folder; isEmpty(each); each = each.getParent()) {
            Files.delete(each);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path), StandardCharsets.ISO_8859_1);
    }

    /** The new path of a file. */
    String path(String path) {
        return path.replace(GROUP.replace('.', '/'), group.replace('.', '/')).replace(GROUP + ".", group + ".");
    }

    /** The new content of a file. */
    String content(String path, String content) {
        if (path.equals(LICENSE)) {
            return content;
        }
        String kept = path.equals("README.md") ? content.replaceFirst(SECTION, "") : content;
        String renamed = OLD_NAME.matcher(path.endsWith("pom.xml") ? kept.replaceFirst(PROFILE, "") : kept)
                .replaceAll(match -> Matcher.quoteReplacement(newName(match.group())));
        // A name of another length breaks lines elsewhere.
        return path.endsWith(".java") && !renamed.equals(content) ? formatted(renamed) : renamed;
    }

    /** All in one pass: the new group may contain the old name. */
    private String newName(String oldName) {
        return switch (oldName) {
            case GROUP -> group;
            case GROUP_PATH -> group.replace('.', '/');
            case NAME -> name.path();
            default -> name.title();
        };
    }

    private String formatted(String source) {
        String decoded = new String(source.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new String(
                JavaCode.format(decoded, group).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
