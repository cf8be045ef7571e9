package dev.strata.users.schema;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public key as a JSON web key, RFC 7517. It only documents the JSON that jose4j writes.
 *
 * @param kty the type of the key
 * @param kid the id of the key, which tokens name
 * @param use what the key is for
 * @param alg the algorithm of the signature
 * @param n the modulus, in base64url
 * @param e the exponent, in base64url
 */
@Schema(requiredProperties = {"kty", "kid", "use", "alg", "n", "e"})
public record PublicKey(String kty, String kid, String use, String alg, String n, String e) {}
