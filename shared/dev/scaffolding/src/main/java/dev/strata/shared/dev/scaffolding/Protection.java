package dev.strata.shared.dev.scaffolding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who may read and who may write what a service keeps. The template is {@link #READ_PUBLIC}; the others change it. */
enum Protection {
    /** Everybody may do everything. */
    NONE("everybody reads and writes them", "public reads and writes"),
    /** Everybody reads, administrators write. */
    READ_PUBLIC("everybody reads them, administrators write them", "public reads, admin writes"),
    /** Users read, administrators write. */
    ALL("users read them, administrators write them", "user reads, admin writes");

    private static final String TO_ADMINISTRATORS =
            "    @RolesAllowed(Roles.ADMIN)\n    @SecurityRequirement(name = \"accessToken\", scopes = Roles.ADMIN)\n";
    private static final String TO_USERS = "    @RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})\n"
            + "    @SecurityRequirement(name = \"accessToken\", scopes = {Roles.ADMIN, Roles.CUSTOMER})\n";
    private static final String TOKENS = "@SecurityScheme\\([^)]*\\)\n";
    private static final String TO_ALL = "    @PermitAll\n";

    private static final String OPEN = "      security: []\n";
    private static final String CLOSED = "      security:\n      - accessToken: []\n      x-roles:\n      - ADMIN\n";
    private static final String REFUSALS = "        \"401\":\n          $ref: \"#/components/responses/Unauthorized\"\n"
            + "        \"403\":\n          $ref: \"#/components/responses/Forbidden\"\n";
    private static final String AFTER_REFUSALS = "        \"40[46]\":\n";

    private final String sentence;
    private final String summary;

    Protection(String sentence, String summary) {
        this.sentence = sentence;
        this.summary = summary;
    }

    /** Reads {@code none}, {@code read-public} or {@code all}; null means the template's own. */
    static Protection of(String name) {
        if (name == null) {
            return READ_PUBLIC;
        }
        return Arrays.stream(values())
                .filter(protection -> protection.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new ScaffoldingException(
                        "Say who may call with -Dsecured, one of %s, not '%s'.", List.of(values()), name));
    }

    /** The same file of the template, for other callers. */
    String apply(String path, String content) {
        String described = content.replace(READ_PUBLIC.sentence, sentence)
                .replace(Words.capitalized(READ_PUBLIC.sentence), Words.capitalized(sentence))
                .replace(READ_PUBLIC.summary, summary);
        if (path.endsWith(".java")) {
            return java(described);
        }
        return switch (path) {
            case "openapi.yaml" -> openApi(described);
            case "authorisation.csv" -> matrix(described);
            default -> described;
        };
    }

    private String java(String source) {
        return switch (this) {
            case NONE ->
                source.replace(TO_ADMINISTRATORS, TO_ALL)
                        .replaceFirst(TOKENS, "")
                        .replace("as an administrator writes it", "as a caller writes it");
            case READ_PUBLIC -> source;
            case ALL -> source.replace(TO_ALL, TO_USERS).replace("as everybody sees it", "as a user sees it");
        };
    }

    private String openApi(String description) {
        return switch (this) {
            case NONE -> withoutTokens(description.replace(CLOSED, OPEN).replace(REFUSALS, ""));
            case READ_PUBLIC -> description;
            case ALL ->
                Arrays.stream(description.split("(?m)(?=^    (?:get|post|put|patch|delete):$)"))
                        .map(Protection::closedToStrangers)
                        .collect(Collectors.joining());
        };
    }

    private static String withoutTokens(String description) {
        String unrefused = Template.without(Template.without(description, "    Unauthorized:"), "    Forbidden:");
        return Template.without(unrefused, "  securitySchemes:");
    }

    private static String closedToStrangers(String operation) {
        return operation.contains(OPEN)
                ? operation
                        .replace(OPEN, CLOSED + "      - CUSTOMER\n")
                        .replaceFirst("(?=" + AFTER_REFUSALS + ")", REFUSALS.replace("$", "\\$"))
                : operation;
    }

    private String matrix(String lines) {
        return switch (this) {
            case NONE -> lines.replaceAll("401, 403, 403, (\\d+)", "$1, $1, $1, $1");
            case READ_PUBLIC -> lines;
            case ALL -> lines.replaceAll("200, 200, 200, 200", "401, 200, 200, 200");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
