package dev.strata.shared.data.concurrency;

import java.util.Set;

/**
 * The versions of a resource that a change is based on: {@code If-Match} (RFC 9110, section 13.1.1) in terms of
 * {@code @Version}, so that the check happens in the transaction of the change.
 *
 * @param versions the versions that may be changed, or null for any
 */
public record ExpectedVersion(Set<Integer> versions) {

    /**
     * Any version.
     *
     * @return an expectation that every version meets
     */
    public static ExpectedVersion any() {
        return new ExpectedVersion(null);
    }

    /**
     * One version.
     *
     * @param version the entity's {@code @Version}
     * @return an expectation that only this version meets
     */
    public static ExpectedVersion of(int version) {
        return new ExpectedVersion(Set.of(version));
    }

    /**
     * Compares the expectation with the stored version.
     *
     * @param actual the entity's {@code @Version}
     * @throws StaleVersionException when the change is based on another version
     */
    public void check(int actual) {
        if (versions != null && !versions.contains(actual)) {
            throw new StaleVersionException();
        }
    }
}
