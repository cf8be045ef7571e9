package dev.strata.system.users;

import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.strata.system.Environment;
import dev.strata.system.LogScanner;
import dev.strata.system.Requests;
import dev.strata.system.Services;

/** Registers customers and administrators with the users service and logs them in. */
public class UsersClient implements Closeable {

    public static final String PASSWORD = LogScanner.PASSWORD;
    private static final String ADMIN_EMAIL = System.getProperty("admin.email", "admin@strata.example");
    private static final String ADMIN_PASSWORD = System.getProperty("admin.password", "strata-dev-admin");
    // Less than the lifetime of an access token.
    private static final Duration REUSE_LIMIT = Duration.ofMinutes(5);

    private final Services services;
    private final Optional<Keycloak> keycloak = Keycloak.ofThisRun();
    private final Map<String, Shared> accounts = new HashMap<>();

    public UsersClient(Environment environment) {
        this.services = environment.services();
    }

    public RequestSpecification at(String service) {
        return at(services.url(service));
    }

    public RequestSpecification at(URI url) {
        return Requests.to(url);
    }

    public RequestSpecification at(String service, String accessToken) {
        return at(service).auth().preemptive().oauth2(accessToken);
    }

    /** A token of the first administrator. */
    public String adminToken() {
        return shared("first administrator", this::firstAdministrator).accessToken();
    }

    private Account firstAdministrator() {
        return keycloak.map(provider -> accountOnlyAt(provider, "ADMIN"))
                .orElseGet(() -> logInAs("first administrator", ADMIN_EMAIL, ADMIN_PASSWORD));
    }

    /** A token of a new customer. */
    public String customerToken() {
        return newCustomer().accessToken();
    }

    /** A new customer. */
    public Account newCustomer() {
        String email = newEmail();
        String id = newUser(email);
        return keycloak.map(provider -> account(provider, id, email, "CUSTOMER"))
                .orElseGet(() -> logInAs(id, email, PASSWORD));
    }

    private static Account account(Keycloak provider, String id, String email, String role) {
        return new Account(id, email, provider.newUser(id, email, PASSWORD, role), null);
    }

    /** An account that the users service does not know. */
    private static Account accountOnlyAt(Keycloak provider, String role) {
        return account(provider, UUID.randomUUID().toString(), newEmail(), role);
    }

    private static String newEmail() {
        return "customer-" + UUID.randomUUID() + "@example.com";
    }

    private String newUser(String email) {
        return register(email).then().statusCode(201).extract().path("id");
    }

    /** A customer that several tests share; none may change the account. */
    public Account sharedCustomer(String name) {
        return shared(name, this::newCustomer);
    }

    /** A new administrator, who is not a customer. */
    public Account newAdmin() {
        return newAccountOnlyAs("ADMIN");
    }

    /** A token of the payment provider. */
    public String paymentsToken() {
        return shared("payment provider", () -> newAccountOnlyAs("PAYMENTS")).accessToken();
    }

    private Account newAccountOnlyAs(String role) {
        return keycloak.map(provider -> accountOnlyAt(provider, role)).orElseGet(() -> newUserOnlyAs(role));
    }

    private Account newUserOnlyAs(String role) {
        String email = newEmail();
        String id = newUser(email);
        String roles = "/api/v1/users/" + id + "/roles/";
        String admin = adminToken();
        at("users", admin).header("If-Match", "*").put(roles + role).then().statusCode(200);
        at("users", admin)
                .header("If-Match", "*")
                .delete(roles + "CUSTOMER")
                .then()
                .statusCode(200);
        return logInAs(id, email, PASSWORD);
    }

    /** An administrator that several tests share, who is not a customer; none may change the account. */
    public Account sharedAdmin() {
        return shared("admin", this::newAdmin);
    }

    private synchronized Account shared(String name, Supplier<Account> creation) {
        Shared known = accounts.get(name);
        if (known != null && known.created().plus(REUSE_LIMIT).isAfter(Instant.now())) {
            return known.account();
        }
        Account account = creation.get();
        accounts.put(name, new Shared(account, Instant.now()));
        return account;
    }

    private Account logInAs(String id, String email, String password) {
        Response tokens = logIn(email, password);
        tokens.then().statusCode(200);
        return new Account(id, email, tokens.path("accessToken"), tokens.path("refreshToken"));
    }

    public Response register(String email) {
        return register(at("users"), email);
    }

    public Response register(RequestSpecification users, String email) {
        return users.contentType(ContentType.JSON)
                .body(Map.of("email", email, "name", "Customer", "password", PASSWORD))
                .post("/api/v1/registrations");
    }

    /** Deletes the account of a user made by this client. */
    public Response deleteProfile(String accessToken, String password) {
        return at("users", accessToken)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("password", password))
                .post("/api/v1/profile/deletion");
    }

    public Response logIn(String email, String password) {
        return at("users")
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    /** Adds the current entity tag of a path as If-Match, or {@code *} when the caller may not read it. */
    public RequestSpecification withIfMatch(RequestSpecification request, String path) {
        String tag = RestAssured.given().spec(request).get(path).header("ETag");
        return request.header("If-Match", tag == null ? "*" : tag);
    }

    /** Deletes what the tests have created in services that keep running. */
    @Override
    public void close() {
        if (services.areRunning()) {
            new Cleanup(services, adminToken()).run();
        }
    }

    private record Shared(Account account, Instant created) {}
}
