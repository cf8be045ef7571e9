package dev.strata.system.users;

/**
 * Somebody who is logged in.
 *
 * @param id the user's id
 * @param email what the user logs in with
 * @param accessToken a token that is good for minutes
 * @param refreshToken the token for the next one
 */
public record Account(String id, String email, String accessToken, String refreshToken) {}
