package dev.strata.shared.data.concurrency;

import java.util.Set;

/**
 * The versions that a change accepts: {@code If-Match} (RFC 9110, section 13.1.1) in terms of {@code @Version}, so that
 * the check runs in the transaction of the change.
 *
 * @param versions the accepted versions, or null for any
 * @param exceptions versions that are never accepted
 */
public record ExpectedVersion(Set<Integer> versions, Set<Integer> exceptions) {

    /**
     * Accepts some versions.
     *
     * @param versions the accepted versions, or null for any
     */
    public ExpectedVersion(Set<Integer> versions) {
        this(versions, Set.of());
    }

    /**
     * Accepts any version.
     *
     * @return an expectation that always holds
     */
    public static ExpectedVersion any() {
        return new ExpectedVersion(null);
    }

    /**
     * Accepts one version.
     *
     * @param version the {@code @Version} of the entity
     * @return an expectation that holds for this version only
     */
    public static ExpectedVersion of(int version) {
        return new ExpectedVersion(Set.of(version));
    }

    /**
     * Excludes some versions, as {@code If-None-Match} does (section 13.1.2).
     *
     * @param rejected the versions
     * @return an expectation that does not hold for them
     */
    public ExpectedVersion except(Set<Integer> rejected) {
        return new ExpectedVersion(versions, rejected);
    }

    /**
     * Checks the stored version.
     *
     * @param actual the {@code @Version} of the entity
     * @throws StaleVersionException when that version is not accepted
     */
    public void check(int actual) {
        boolean isAccepted = versions == null || versions.contains(actual);
        if (!isAccepted || exceptions.contains(actual)) {
            throw new StaleVersionException();
        }
    }
}
