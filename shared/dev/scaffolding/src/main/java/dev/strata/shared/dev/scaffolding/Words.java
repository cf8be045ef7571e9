package dev.strata.shared.dev.scaffolding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.atteo.evo.inflector.English;

/**
 * A name of one or more words, and how code, URLs, tables and sentences spell it.
 *
 * @param all the words, in lower case
 */
public record Words(List<String> all) {

    private static final Set<String> INITIALISMS =
            Set.of("bic", "ean", "iban", "id", "ip", "isbn", "sku", "uri", "url", "utc", "uuid", "vat");
    // By sound, not by letter: "an hour", but "a user", "a unit", "a European".
    private static final Pattern STARTS_WITH_VOWEL_SOUND =
            Pattern.compile("(?!uni(?!n|m)|us[aeu]|ut[ei]|eu|one|once|ubi)[aeiou].*|hour.*|hono.*|honest.*|heir.*");

    /** Splits {@code PurchaseOrder} or {@code purchaseOrder}. */
    static Words ofType(String name) {
        return new Words(Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** Splits {@code purchase-order}. */
    static Words ofPath(String name) {
        return new Words(List.of(name.split("-")));
    }

    /** All but the last. */
    Words subject() {
        return new Words(all.subList(0, all.size() - 1));
    }

    /** {@code PurchaseOrder} */
    public String type() {
        return all.stream().map(Words::capitalized).collect(Collectors.joining());
    }

    /** {@code purchaseOrder} */
    public String variable() {
        return all.get(0) + new Words(all.subList(1, all.size())).type();
    }

    /** {@code purchaseorder} */
    public String packageName() {
        return String.join("", all);
    }

    /** {@code purchase-order} */
    public String path() {
        return String.join("-", all);
    }

    /** {@code purchase_order} */
    public String table() {
        return String.join("_", all);
    }

    /** {@code PURCHASE_ORDER} */
    public String constant() {
        return table().toUpperCase(Locale.ROOT);
    }

    /** {@code PURCHASE_ORDER_URL}, the environment variable with the address of a service. */
    String urlVariable() {
        return constant() + "_URL";
    }

    /** {@code purchase order} */
    public String prose() {
        return all.stream()
                .map(word -> INITIALISMS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
    }

    /** {@code Purchase order} */
    public String title() {
        return capitalized(prose());
    }

    /** {@code an} before a vowel sound, else {@code a}. */
    String article() {
        return STARTS_WITH_VOWEL_SOUND.matcher(all.get(0)).matches() ? "an" : "a";
    }

    /** The plural of the last word. */
    Words plural() {
        return ofType(English.plural(type()));
    }

    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
