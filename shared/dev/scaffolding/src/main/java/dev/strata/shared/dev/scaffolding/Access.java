package dev.strata.shared.dev.scaffolding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who may read and who may write the entities of a service: {@code -Daccess}. */
public enum Access {
    /** Users read, administrators write. */
    AUTHENTICATED(
            "readable by users, maintained by administrators",
            "@RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})",
            "401, 200, 200, 200"),
    /** Everybody reads, administrators write. */
    PUBLIC("readable by everyone, maintained by administrators", "@PermitAll", "200, 200, 200, 200"),
    /** Administrators read and write. */
    ADMIN("readable and maintained by administrators", "@RolesAllowed(Roles.ADMIN)", "401, 403, 403, 200"),
    /** Everybody reads and writes, without an access token. */
    OPEN("readable and maintained by everyone", "@PermitAll", "200, 200, 200, 200");

    private final String sentence;
    private final String readers;
    private final String readStatuses;

    Access(String sentence, String readers, String readStatuses) {
        this.sentence = sentence;
        this.readers = readers;
        this.readStatuses = readStatuses;
    }

    /** Finds {@code authenticated}, {@code public}, {@code admin} or {@code open}; null means authenticated. */
    static Access of(String name) {
        return Arrays.stream(values())
                .filter(access -> access.toString().equals(name == null ? AUTHENTICATED.toString() : name))
                .findFirst()
                .orElseThrow(() -> new ScaffoldingException(
                        "Say who has access with -Daccess, one of %s, not '%s'.", List.of(values()), name));
    }

    public String sentence() {
        return sentence;
    }

    /** The choice, for the developer. */
    String report() {
        return "Access: " + sentence + " (-Daccess=" + this + ").";
    }

    /** The annotation of operations that read. */
    public String readers() {
        return readers;
    }

    /** The annotation of operations that write. */
    public String writers() {
        return this == OPEN ? "@PermitAll" : "@RolesAllowed(Roles.ADMIN)";
    }

    /** The lines of {@code authorisation.csv}. */
    List<String> matrix(String entity, String entities) {
        return List.of(
                "list" + entities + ", " + readStatuses,
                "get" + entity + ", " + readStatuses,
                "add" + entity + ", " + writeStatuses("201"),
                "replace" + entity + ", " + writeStatuses("200"),
                "patch" + entity + ", " + writeStatuses("200"),
                "remove" + entity + ", " + writeStatuses("204"));
    }

    private String writeStatuses(String success) {
        return this == OPEN ? String.join(", ", success, success, success, success) : "401, 403, 403, " + success;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
