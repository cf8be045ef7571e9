package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The catalog as it is at this moment, without what is its own: its offers to other services. */
final class Template {

    static final String SERVICE = "catalog";

    private static final String ENTITY = "Product";

    private static final Pattern SOURCE = Pattern.compile(
            "(src/.*|pom\\.xml|README\\.md|\\.env\\.example|openapi\\.yaml|kustomization\\.yaml|authorisation\\.csv)");
    private static final Pattern OWN = Pattern.compile(".*/Offer[A-Za-z]*\\.java");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[a-z0-9_.]+\\.([A-Z][A-Za-z0-9]*)");

    private final Map<String, String> files = new TreeMap<>();

    /**
     * Reads it.
     *
     * @param folder the catalog's
     * @param fields what its product is to keep, or null for what it keeps
     */
    Template(Path folder, Fields fields) throws IOException {
        sources(folder).forEach((name, content) -> {
            if (!OWN.matcher(name).matches()) {
                files.put(name, withoutOffers(name, content));
            }
        });
        if (fields != null) {
            new Slice(fields).applyTo(files);
        }
    }

    /** Everything of the catalog that git has, by its path within the service. */
    static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (SOURCE.matcher(name).matches()) {
                    sources.put(name, Files.readString(path));
                }
            }
        }
        return sources;
    }

    /** Each file, by its path within the service. */
    Map<String, String> files() {
        return files;
    }

    /** Refuses a name that the sources need for something else. */
    void refuseIfItUses(Names names) {
        Set<String> types = types();
        for (String type : List.of(names.entity().type(), names.entities().type())) {
            if (types.contains(type)) {
                throw new ScaffoldingException(
                        "Choose another name than '%s' for the entity, such as Customer%s: its sources use a type of"
                                + " this name.",
                        type, type);
            }
        }
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".java")) {
                types.add(path.replaceAll(".*/|\\.java$", ""));
                IMPORT.matcher(content).results().forEach(imported -> types.add(imported.group(1)));
            }
        });
        types.removeIf(type -> type.startsWith(ENTITY));
        return types;
    }

    /** Tells whether a file is there for the entity, and not for the service. */
    static boolean isOfEntity(String path) {
        return path.contains(ENTITY) || path.contains("create_product");
    }

    /** Tells whether a file is something that entities share where both need it. */
    static boolean isShared(String path) {
        return path.endsWith(".java") && !isOfEntity(path) && !path.matches(".*/(CatalogApi|ArchitectureTest)\\.java");
    }

    private static String withoutOffers(String path, String content) {
        return switch (path) {
            case "authorisation.csv" -> without(content, "getOffers,");
            case "openapi.yaml" ->
                without(without(without(content, "  /api/v1/products/offers:"), "    ProductOffer:"), "- name: Offers");
            case "README.md" -> without(content, "It is the smallest complete slice");
            default -> content;
        };
    }

    /** Leaves out the line that begins like this and those of its block: deeper in, or of the same paragraph. */
    static String without(String content, String start) {
        List<String> kept = new ArrayList<>();
        boolean isInside = false;
        boolean isFound = false;
        boolean isProse = (Character.isLetter(start.charAt(0)) || start.charAt(0) == '`') && !start.endsWith(",");
        for (String line : content.lines().toList()) {
            boolean isStart = line.startsWith(start);
            isFound |= isStart;
            isInside = isStart || isInside && (isProse ? !line.isBlank() : isDeeper(line, start));
            if (!isInside && !(isProse && line.isBlank() && isBlankLast(kept))) {
                kept.add(line);
            }
        }
        if (!isFound) {
            throw lost(start);
        }
        return String.join("\n", kept) + "\n";
    }

    /** Puts something else into the place of the block that begins with this line. */
    static String replace(String content, String start, String replacement) {
        int at = content.indexOf(start);
        if (at < 0) {
            throw lost(start);
        }
        return content.substring(0, at) + replacement + without(content.substring(at), start);
    }

    /** Puts something else into the place of all from one line up to another, which stays. */
    static String between(String content, String start, String end, String replacement) {
        int from = content.indexOf(start);
        int to = content.indexOf(end, from + start.length());
        if (from < 0 || to < 0) {
            throw lost(start);
        }
        return content.substring(0, from) + replacement + content.substring(to);
    }

    private static ScaffoldingException lost(String line) {
        return new ScaffoldingException(
                "The catalog no longer has a line that begins with '%s': tell scaffolding what became of it.",
                line.strip());
    }

    private static boolean isDeeper(String line, String start) {
        return line.indent(0).isEmpty() || indentation(line) > indentation(start);
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean isBlankLast(List<String> lines) {
        return !lines.isEmpty() && lines.get(lines.size() - 1).isBlank();
    }
}
