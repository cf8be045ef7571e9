package dev.strata.system.users;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.strata.system.Environment;
import dev.strata.system.api.ApiOperation;

/**
 * What an example request can't tell of itself: what some operations need to be there first. Found by
 * {@link java.util.ServiceLoader}, so that services know nothing of each other's tests.
 */
public interface Particulars {

    /** Puts into a body what has to exist. */
    void adapt(ObjectNode body, ApiOperation operation, Environment environment);

    /** The id for a path, where adding the operation's example to its collection does not make one. */
    Optional<String> idFor(ApiOperation operation, Account owner, Environment environment);

    /** The query that an operation can't do without, with its question mark, or nothing. */
    String queryOf(ApiOperation operation, Environment environment);
}
