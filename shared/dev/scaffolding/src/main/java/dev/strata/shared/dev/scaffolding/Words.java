package dev.strata.shared.dev.scaffolding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A name of one or more words, and the ways in which code, addresses, tables and sentences write it.
 *
 * @param all the words, in small letters
 */
public record Words(List<String> all) {

    /** Reads {@code PurchaseOrder}. */
    static Words ofType(String name) {
        return new Words(Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** Reads {@code purchase-order}. */
    static Words ofAddress(String name) {
        return new Words(List.of(name.split("-")));
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
    public String address() {
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

    /** {@code PURCHASE_ORDER_URL}, the variable that tells other services where this one answers. */
    String urlVariable() {
        return constant() + "_URL";
    }

    /** {@code purchase order} */
    public String prose() {
        return String.join(" ", all);
    }

    /** {@code Purchase order} */
    public String title() {
        return capitalized(prose());
    }

    /** {@code an} before a vowel, else {@code a}; by letter, so that {@code Hour} needs a hand. */
    String article() {
        return "aeiou".indexOf(all.get(0).charAt(0)) >= 0 ? "an" : "a";
    }

    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
