package dev.strata.users.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the role from the administrators that other tests rely on, and gives it back. */
@ApplicationScoped
public class OtherAdministrators {

    private static final String RETIRE =
            "UPDATE app_user SET roles = '' WHERE roles LIKE '%ADMIN%' AND NOT id = ANY (?) RETURNING id";
    private static final String RESTORE = "UPDATE app_user SET roles = 'ADMIN' WHERE id = ANY (?) RETURNING id";

    private final List<UUID> retired = new ArrayList<>();

    @Resource
    private DataSource dataSource;

    public void retireExcept(UUID... remaining) {
        retired.addAll(update(RETIRE, remaining));
    }

    public void restore() {
        update(RESTORE, retired.toArray(UUID[]::new));
        retired.clear();
    }

    private List<UUID> update(String sql, UUID... ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            return idsOf(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> idsOf(ResultSet rows) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        while (rows.next()) {
            ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
    }
}
