package dev.strata.users.event;

import java.util.UUID;

import dev.strata.shared.event.DomainEvent;
import dev.strata.shared.event.EventType;

/**
 * The account of a user was deleted.
 *
 * @param userId the user
 */
@EventType("users.user-deleted.v1")
public record UserDeleted(UUID userId) implements DomainEvent {

    @Override
    public String key() {
        return userId.toString();
    }
}
