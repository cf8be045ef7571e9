package dev.strata.shared.dev.dashboard;

/**
 * How to connect to a database.
 *
 * @param url for JDBC
 * @param user the role
 * @param password its password
 */
public record DatabaseAccess(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
