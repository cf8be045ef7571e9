package dev.strata.shared.event.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.shared.data.housekeeping.ExpiringRows;
import dev.strata.shared.data.jdbc.Sql;
import dev.strata.shared.data.platform.DefaultResources;

/** Deletes inbox rows of events that the broker no longer stores and so cannot redeliver. */
@ApplicationScoped
public class InboxRetention implements ExpiringRows {

    private static final String DELETE_EXPIRED =
            "DELETE FROM inbox_event WHERE received_at < now() - ? * interval '1 second'";

    private final Duration retention;

    @Inject
    InboxRetention(@ConfigProperty(name = "inbox.retention") Duration retention) {
        this.retention = retention;
    }

    @Transactional
    @Override
    public long deleteExpired() {
        try (Connection connection = DefaultResources.dataSource().getConnection()) {
            return Sql.update(connection, DELETE_EXPIRED, retention.toSeconds());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
