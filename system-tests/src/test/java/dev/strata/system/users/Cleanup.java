package dev.strata.system.users;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.restassured.path.json.JsonPath;

import dev.strata.shared.dev.tokens.DevTokens;
import dev.strata.system.CreatedResources;
import dev.strata.system.CreatedResources.Created;
import dev.strata.system.Services;
import dev.strata.system.api.ApiRequest;

/** Deletes what the tests have created in services that keep running. */
final class Cleanup {

    private static final String PROFILE = "/api/v1/profile";
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final Path keys;
    private final String adminToken;

    Cleanup(Services services, String adminToken) {
        this.keys = services.devDirectory("users");
        this.adminToken = adminToken;
    }

    void run() {
        List<Created> created = CreatedResources.takeAll();
        List<URI> remaining = created.stream()
                .filter(resource -> !delete(resource))
                .map(Created::uri)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "Deleted %d of the %d resources that the tests have created; the API does not delete the others.%n",
                created.size() - remaining.size(),
                created.size());
    }

    /** A test may have deleted the resource already: then there is nothing left to do. */
    private boolean delete(Created resource) {
        boolean isAccount = resource.uri().getPath().equals(PROFILE);
        ApiRequest deletion = isAccount ? deletionOfAccount(resource) : deletionOf(resource);
        int status = deletion.with("If-Match", "*").send().statusCode();
        return status == NO_CONTENT || status == NOT_FOUND;
    }

    private ApiRequest deletionOf(Created resource) {
        return ApiRequest.get(resource.uri(), "").withMethod("DELETE").with("Authorization", "Bearer " + adminToken);
    }

    /** Accounts that are locked, or have a password from the fuzzer, remain. */
    private ApiRequest deletionOfAccount(Created account) {
        UUID user = JsonPath.from(account.body()).getUUID("id");
        return ApiRequest.get(account.uri(), PROFILE + "/deletion")
                .withMethod("POST")
                .with("Authorization", "Bearer " + tokenOf(user))
                .with("Content-Type", "application/json")
                .withBody(String.format(Locale.ROOT, "{\"password\": \"%s\"}", UsersClient.PASSWORD));
    }

    /** An access token expires during a long run, but dev mode trusts any token signed with its key. */
    private String tokenOf(UUID user) {
        return DevTokens.of(keys.resolve("signing-key.pem"), keys.resolveSibling("jwks.json"))
                .issue(user, List.of("CUSTOMER"));
    }
}
