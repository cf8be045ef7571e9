package dev.strata.system.users;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.strata.system.Environment;
import dev.strata.system.api.ApiOperation;

/**
 * Completes the example requests of operations that depend on existing data. Found by {@link java.util.ServiceLoader},
 * so that the tests of one service need not know another.
 */
public interface ExampleProvider {

    /** Puts ids of existing resources into the body of an operation. */
    void complete(ObjectNode body, ApiOperation operation, Environment environment);

    /** The value of a path variable, unless creating a member of the collection before it gives the right one. */
    Optional<String> pathVariable(String name, ApiOperation operation, Account owner, Environment environment);

    /** The query that an operation requires, with its question mark, or an empty string. */
    String query(ApiOperation operation, Environment environment);
}
