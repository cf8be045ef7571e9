package dev.strata.shared.dev.scaffolding;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the catalog and its products into another service and its entities, as each kind of text writes them. */
final class Renaming {

    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("(?s)//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final String TABLE_NAME = "\"product\"";

    private final Names names;

    Renaming(Names names) {
        this.names = names;
    }

    /** Renames a path within the service's folder. */
    String path(String path) {
        return glued(path.replace("/catalog/", "/" + names.service().packageName() + "/"))
                .replace("create_product", "create_" + names.entity().table());
    }

    /** Renames what a file holds, by the kind that its name tells. */
    String content(String path, String content) {
        if (path.endsWith(".java")) {
            return java(content);
        }
        return path.endsWith(".sql") ? sql(content) : prose(content);
    }

    private String java(String source) {
        StringBuilder renamed = new StringBuilder();
        Matcher texts = COMMENT_OR_TEXT.matcher(source);
        int end = 0;
        while (texts.find()) {
            renamed.append(code(source.substring(end, texts.start())));
            renamed.append(text(texts.group()));
            end = texts.end();
        }
        return renamed.append(code(source.substring(end))).toString();
    }

    private String text(String text) {
        return text.equals(TABLE_NAME) ? '"' + names.entity().table() + '"' : prose(text);
    }

    private String sql(String script) {
        return script.replace("product", names.entity().table());
    }

    private String code(String code) {
        String renamed =
                code.replaceAll("(?<=\\w\\.)catalog\\b", names.service().packageName());
        return glued(renamed)
                .replaceAll("\\bproducts\\b", names.entities().variable())
                .replaceAll("\\bproducts(?=[A-Z])", names.entities().variable())
                .replaceAll("\\bproduct(?=\\b|[A-Z])", names.entity().variable());
    }

    /** Comments, sentences and settings; what is glued to other words or stands in an address is code all the same. */
    private String prose(String text) {
        String renamed = text.replaceAll(
                        "(?<=\\w\\.)catalog\\b", names.service().packageName())
                .replaceAll("(?<=\\.)Product\\b", names.entity().type())
                .replaceAll("(?<=/)products\\b", names.entities().address())
                .replaceAll("(?<=-)product\\b", names.entity().address())
                .replaceAll(
                        "\\ba product\\b",
                        names.entity().article() + " " + names.entity().prose())
                .replaceAll(
                        "\\bA product\\b",
                        Words.capitalized(names.entity().article()) + " "
                                + names.entity().prose());
        renamed = renamed.replaceAll("\\ba (?=Product[A-Z])", names.entity().article() + " ");
        renamed = eachWord(renamed, "products", names.entities());
        renamed = eachWord(renamed, "product", names.entity());
        renamed = glued(renamed);
        return renamed.replaceAll("\\bcatalog\\b", names.service().address())
                .replaceAll("\\bCatalog\\b", names.service().title());
    }

    private static String eachWord(String text, String word, Words replacement) {
        return text.replaceAll("\\b" + word + "\\b", replacement.prose())
                .replaceAll("\\b" + Words.capitalized(word) + "\\b", replacement.title());
    }

    /** Parts of identifiers, such as {@code listProducts}, {@code anotherProduct} and {@code CatalogApi}. */
    private String glued(String code) {
        UnaryOperator<String> article = start -> start.equals("A")
                ? Words.capitalized(names.entity().article())
                : names.entity().article();
        String renamed = Pattern.compile("(?:\\ba|(?<=[a-z])A)(?=Product(?![a-z]))")
                .matcher(code)
                .replaceAll((MatchResult start) -> article.apply(start.group()));
        return renamed.replaceAll("Products(?![a-z])", names.entities().type())
                .replaceAll("Product(?![a-z])", names.entity().type())
                .replaceAll("Catalog(?=[A-Z])", names.service().type());
    }
}
