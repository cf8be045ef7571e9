package dev.strata.shared.data.concurrency;

import java.util.Set;

/**
 * The versions of a resource that a change was made for. It is what {@code If-Match} (RFC 9110, section 13.1.1) says, in
 * the words of {@code @Version}, so that the check stands in the transaction of the change.
 *
 * @param versions the versions that may be changed, or null for any
 */
public record ExpectedVersion(Set<Integer> versions) {

    /**
     * Whatever version there is.
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
     * Holds the expectation against what is stored.
     *
     * @param actual the entity's {@code @Version}
     * @throws StaleVersionException when the change was made for another version
     */
    public void check(int actual) {
        if (versions != null && !versions.contains(actual)) {
            throw new StaleVersionException();
        }
    }
}
