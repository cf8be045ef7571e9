package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./mvnw -Prename -DgroupId=com.acme -Dname=shop}: the clone becomes a project of its own. It works once: what
 * renames is gone afterwards, since the new name may be a word that the code has for other things.
 */
public final class Rename {

    static final String GROUP = "dev.strata";
    static final String NAME = "strata";

    private static final Pattern GROUP_ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");
    private static final String SECTION = "(?s)### Make it yours\n.*?(?=\n##)\n";
    private static final String PROFILE =
            "(?s)\\n {8}<profile>\\s*(?:<!--(?:(?!-->).)*-->\\s*)?<id>rename</id>.*?</profile>";
    private static final Pattern GONE = Pattern.compile(".*/Rename(Test)?\\.java");
    // Who wrote it stays.
    private static final String LICENSE = "LICENSE";

    private final Path root;
    private final String group;
    private final Words name;

    Rename(Path root, String group, String name) {
        this.root = root;
        if (!GROUP_ID.matcher(group).matches()) {
            throw new ScaffoldingException(
                    "Say the group in small letters, words joined by dots: -DgroupId=com.acme, not '%s'.", group);
        }
        this.group = group;
        this.name = Names.of(name, "Anything", "Things").service();
    }

    /**
     * Renames the checkout, or with {@code -DdryRun} lists the files that would change.
     *
     * @param arguments the checkout, the home of Maven, the local repository
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Rename command = new Rename(
                    Path.of(arguments[0]), System.getProperty("groupId", ""), System.getProperty("name", ""));
            if (Command.isDryRun()) {
                Command.print(command.plan());
                return;
            }
            command.apply(arguments);
            System.out.printf(
                    "%nThis is %s of %s now.%n%nNext:%n  ./mvnw clean verify%n  git add --all && git commit -m 'Name it %s'%n%n",
                    command.name.title(), command.group, command.name.title());
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

    private void apply(String[] arguments) throws IOException {
        Git git = new Git(root);
        if (!git.uncommitted(".").isEmpty()) {
            throw new ScaffoldingException("Commit or stash what you changed first, so that nothing can be lost.");
        }
        try {
            for (String path : git.files()) {
                apply(path);
            }
            Command.format(arguments, ".");
        } catch (IOException | RuntimeException e) {
            git.undoEverything();
            throw e;
        }
    }

    private void apply(String path) throws IOException {
        String content = read(path);
        Path before = root.resolve(path);
        Path after = root.resolve(path(path));
        if (GONE.matcher(path).matches()) {
            Files.delete(before);
        } else if (!after.equals(before)) {
            Files.createDirectories(after.getParent());
            Files.move(before, after);
        }
        if (Files.exists(after) && !content(path, content).equals(content)) {
            // The encoding that leaves every byte of other files as it is.
            Files.writeString(after, content(path, content), StandardCharsets.ISO_8859_1);
        }
        deleteEmpty(before.getParent());
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

    /** Where a file is afterwards. */
    String path(String path) {
        return path.replace(GROUP.replace('.', '/'), group.replace('.', '/')).replace(GROUP + ".", group + ".");
    }

    /** What a file says afterwards. */
    String content(String path, String content) {
        if (path.equals(LICENSE)) {
            return content;
        }
        String kept = path.equals("README.md") ? content.replaceFirst(SECTION, "") : content;
        return (path.endsWith("pom.xml") ? kept.replaceFirst(PROFILE, "") : kept)
                .replace(GROUP, group)
                .replace(GROUP.replace('.', '/'), group.replace('.', '/'))
                .replaceAll("(?<![A-Za-z])" + Words.capitalized(NAME) + "(?![a-z])", name.title())
                .replaceAll("(?<![A-Za-z])" + NAME + "(?![a-z])", name.address());
    }
}
