package dev.strata.orders.handler;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.orders.service.CustomerErasure;
import dev.strata.shared.event.EventHandler;
import dev.strata.shared.event.EventType;

/** Cancels the open orders of a deleted user, and removes the user from every order. */
@ApplicationScoped
public class UserDeletedHandler implements EventHandler<UserDeletedHandler.UserDeleted> {

    private final CustomerErasure customers;

    @Inject
    public UserDeletedHandler(CustomerErasure customers) {
        this.customers = customers;
    }

    @Override
    public void handle(UserDeleted event) {
        customers.erase(event.userId());
    }

    /** What this service reads of the event. */
    @EventType("users.user-deleted.v1")
    public record UserDeleted(UUID userId) {}
}
