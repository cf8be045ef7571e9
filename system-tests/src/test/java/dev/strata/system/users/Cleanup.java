package dev.strata.system.users;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.restassured.path.json.JsonPath;

import dev.strata.shared.dev.tokens.DevTokens;
import dev.strata.system.CreatedResources;
import dev.strata.system.CreatedResources.Created;
import dev.strata.system.Services;
import dev.strata.system.api.ApiRequest;

/** Deletes what the tests have created in services that keep running. */
final class Cleanup {

    private static final String PROFILE = "/api/v1/profile";

    private final Path keys;
    private final String adminToken;

    Cleanup(Services services, String adminToken) {
        this.keys = services.devDirectory("users");
        this.adminToken = adminToken;
    }

    /** Prints how the services answered: 404 if a test has deleted it already, 405 if the API does not delete it. */
    void run() {
        Map<String, Long> answers = CreatedResources.takeAll().stream()
                .collect(Collectors.groupingBy(this::delete, TreeMap::new, Collectors.counting()));
        System.out.printf(Locale.ROOT, "Deleted what the tests have created: %s%n", answers);
    }

    private String delete(Created resource) {
        boolean isAccount = resource.uri().getPath().equals(PROFILE);
        ApiRequest deletion = isAccount ? deletionOfAccount(resource) : deletionOf(resource);
        int status = deletion.with("If-Match", "*").send().statusCode();
        return String.format(
                Locale.ROOT,
                "%d %s",
                status,
                isAccount ? PROFILE : resource.uri().resolve(".").getPath());
    }

    private ApiRequest deletionOf(Created resource) {
        return ApiRequest.get(resource.uri()).withMethod("DELETE").with("Authorization", "Bearer " + adminToken);
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
