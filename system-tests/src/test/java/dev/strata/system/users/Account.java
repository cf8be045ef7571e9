package dev.strata.system.users;

/**
 * A user with a session.
 *
 * @param id the user's id
 * @param email the login name
 * @param accessToken valid for a few minutes
 * @param refreshToken buys the next access token
 */
public record Account(String id, String email, String accessToken, String refreshToken) {}
