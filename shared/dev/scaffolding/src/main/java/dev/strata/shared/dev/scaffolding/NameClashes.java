package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds out whether an entity may have a name: generated code for an entity with a made-up name shows which other types
 * and variables it uses.
 */
final class NameClashes {

    private static final String ENTITY = "Zyxw";
    private static final Pattern NO_CODE = Pattern.compile(
            "(?ms)^(?:import|package) [^;]*;|/\\*.*?\\*/|//.*?$|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");
    // Neither a member, nor a method, nor, with '=' behind it, a member of an annotation.
    private static final Pattern VARIABLE = Pattern.compile("(?<![.\\w@])[a-z]\\w*\\b(?!\\s*\\(| = )");

    private final Names names;
    private final Map<String, String> files = new TreeMap<>();

    NameClashes(Names names, Access access) throws IOException {
        this.names = names;
        Words entity = Words.ofType(ENTITY);
        Names madeUp = new Names(names.service(), entity, entity.plural());
        Fields fields = Fields.parse("zyx:string!unique, yx:money, xy:date!, zy:uuid, yz:string!");
        new EntityModel(madeUp, fields, access)
                .entityFiles()
                .forEach((path, source) ->
                        files.put(path, NO_CODE.matcher(source).replaceAll("")));
        files.keySet().removeIf(path -> !path.endsWith(".java"));
    }

    void reject() {
        Set<String> used = files.values().stream()
                .flatMap(source -> TYPE.matcher(source).results().map(MatchResult::group))
                .filter(type -> !type.contains(ENTITY))
                .collect(Collectors.toSet());
        for (String path : files.keySet()) {
            String type = path.replaceAll(".*/|\\.java$", "");
            String renamed = type.replace(
                            Words.ofType(ENTITY).plural().type(),
                            names.entities().type())
                    .replace(ENTITY, names.entity().type());
            reject(!renamed.equals(type) && used.contains(renamed), "type", renamed);
        }
        files.values().forEach(this::rejectVariables);
    }

    private void rejectVariables(String source) {
        Set<String> variables = VARIABLE.matcher(source)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        Words madeUp = Words.ofType(ENTITY);
        String one = names.entity().variable();
        reject(variables.contains(madeUp.variable()) && variables.contains(one), "variable", one);
        String many = names.entities().variable();
        reject(variables.contains(madeUp.plural().variable()) && variables.contains(many), "variable", many);
    }

    private void reject(boolean isUsed, String kind, String name) {
        if (isUsed) {
            throw new ScaffoldingException(
                    "Choose another name than '%s' for the entity, such as Customer%s: its code uses a %s %s.",
                    names.entity().type(), names.entity().type(), kind, name);
        }
    }
}
