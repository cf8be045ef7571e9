package dev.strata.system.users;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.strata.system.Environment;
import dev.strata.system.LogSearch;
import dev.strata.system.Requests;

/** Who calls: customers and administrators, by way of the users service. */
public class People {

    public static final String PASSWORD = LogSearch.PASSWORD;
    private static final String ADMIN_EMAIL = System.getProperty("admin.email", "admin@strata.example");
    private static final String ADMIN_PASSWORD = System.getProperty("admin.password", "strata-dev-admin");

    private final Environment environment;

    public People(Environment environment) {
        this.environment = environment;
    }

    public RequestSpecification at(String service) {
        return at(environment.url(service));
    }

    public RequestSpecification at(URI url) {
        return Requests.to(url);
    }

    public RequestSpecification at(String service, String accessToken) {
        return at(service).auth().preemptive().oauth2(accessToken);
    }

    public String administrator() {
        return environment.remembered("administrator", () -> logIn(ADMIN_EMAIL, ADMIN_PASSWORD));
    }

    /** A customer who has no part in what a test is about. */
    public Account bystander(String name) {
        return environment.remembered(name, this::account);
    }

    public String customer() {
        return account().accessToken();
    }

    /** A customer that nobody has met before. */
    public Account account() {
        String email = "customer-" + UUID.randomUUID() + "@example.com";
        String id = register(email).then().statusCode(201).extract().path("id");
        return session(id, email);
    }

    /** An administrator who is no customer. */
    public Account bystandingAdministrator() {
        return environment.remembered("bystanding administrator", this::anotherAdministrator);
    }

    /** An administrator who is no customer, and whom a test may do anything to. */
    public Account anotherAdministrator() {
        Account account = account();
        String roles = "/api/v1/users/" + account.id() + "/roles/";
        String administrator = administrator();
        at("users", administrator)
                .header("If-Match", "*")
                .put(roles + "ADMIN")
                .then()
                .statusCode(200);
        at("users", administrator)
                .header("If-Match", "*")
                .delete(roles + "CUSTOMER")
                .then()
                .statusCode(200);
        return session(account.id(), account.email());
    }

    private Account session(String id, String email) {
        Response tokens = logInAs(email, PASSWORD);
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

    public String logIn(String email, String password) {
        return logInAs(email, password).then().statusCode(200).extract().path("accessToken");
    }

    public Response logInAs(String email, String password) {
        return at("users")
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    /** A request that may change what its sender has just read at a path; a reader who sees nothing guesses. */
    public RequestSpecification conditional(RequestSpecification request, String path) {
        String tag = RestAssured.given().spec(request).get(path).header("ETag");
        return request.header("If-Match", tag == null ? "*" : tag);
    }
}
