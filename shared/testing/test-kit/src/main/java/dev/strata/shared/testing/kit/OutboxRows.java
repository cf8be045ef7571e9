package dev.strata.shared.testing.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The events in the outbox, for tests inside the server: without a broker, they stay there. */
public final class OutboxRows {

    private OutboxRows() {}

    /**
     * Returns the types of the events with a key.
     *
     * @param key such as the id of an order
     * @return in the order in which they will be published
     * @throws SQLException when the database fails
     * @throws NamingException outside of a server
     */
    public static List<String> typesOf(String key) throws SQLException, NamingException {
        DataSource dataSource = InitialContext.doLookup("java:comp/DefaultDataSource");
        List<String> types = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT type FROM outbox_event WHERE key = ? ORDER BY position")) {
            query.setString(1, key);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                types.add(rows.getString(1));
            }
        }
        return types;
    }
}
