package dev.strata.shared.web.http;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of {@code If-Match} or {@code If-None-Match} (RFC 9110, sections 8.8.3 and 13.1).
 *
 * @param any true for {@code *}
 * @param strong the opaque part of each strong tag
 * @param weak the opaque part of each weak tag
 */
public record EntityTags(boolean any, Set<String> strong, Set<String> weak) {

    private static final String ANY = "*";
    // A list element, which may be empty (section 5.6.1), and the comma after it.
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*+(?:(?<weak>W/)?\"(?<tag>[\\x21\\x23-\\x7e]*+)\")?[ \\t]*+(?:,|$)");

    /**
     * Parses a header.
     *
     * @param name the name of the header
     * @param value its value
     * @return the tags
     * @throws InvalidParameterException when the value is malformed
     */
    public static EntityTags parse(String name, String value) {
        String tags = value.strip();
        return tags.equals(ANY) ? new EntityTags(true, Set.of(), Set.of()) : parseList(name, tags);
    }

    // One match for each element: a pattern for the whole list would recurse once for each.
    private static EntityTags parseList(String name, String tags) {
        EntityTags parsed = new EntityTags(false, new HashSet<>(), new HashSet<>());
        Matcher element = ELEMENT.matcher(tags);
        for (int start = 0; start < tags.length(); start = element.end()) {
            if (!element.region(start, tags.length()).lookingAt()) {
                throw new InvalidParameterException(name, "is neither * nor a list of entity tags");
            }
            if (element.group("tag") != null) {
                (element.group("weak") == null ? parsed.strong : parsed.weak).add(element.group("tag"));
            }
        }
        return parsed;
    }

    /**
     * Compares weakly, as {@code If-None-Match} requires.
     *
     * @param tag the opaque part of a tag
     * @return true when the header has it, weak or strong
     */
    public boolean containWeakly(String tag) {
        return any || strong.contains(tag) || weak.contains(tag);
    }
}
