package dev.strata.catalog.resource.v1;

import java.net.URL;
import java.util.Locale;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.catalog.ProductFixture;
import dev.strata.shared.testing.kit.Api;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.shared.testing.kit.Api.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ProductResourceIT {

    private static final String COLLECTION = "api/v1/products";

    @ArquillianResource
    private URL deployment;

    private Api api;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(ProductResourceIT.class, ProductFixture.class);
    }

    @BeforeEach
    void call() {
        api = Api.at(deployment);
    }

    @Test
    void answersLocationOfAddedProduct() {
        Response added = add();

        added.then().statusCode(201).header("ETag", "\"0\"");
        api.as("ADMIN").get(added.header("Location")).then().statusCode(200).body("id", equalTo(added.path("id")));
    }

    @Test
    void listsAddedProduct() {
        String id = add().path("id");

        api.as("ADMIN")
                .queryParam("sort", "-createdAt")
                .get(COLLECTION)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void returns304WhenETagMatches() {
        String location = add().header("Location");

        api.as("ADMIN").header("If-None-Match", "\"0\"").get(location).then().statusCode(304);
    }

    @Test
    void rejectsStaleVersion() {
        String location = add().header("Location");

        replace(location, "\"0\"").then().statusCode(200).body("version", equalTo(1));
        replace(location, "\"0\"").then().spec(isProblem(412, "changed-meanwhile"));
    }

    @Test
    void removesProduct() {
        String location = add().header("Location");

        api.as("ADMIN").header("If-Match", "*").delete(location).then().statusCode(204);

        api.as("ADMIN").get(location).then().spec(isProblem(404, "unknown-product"));
    }

    @Test
    void namesInvalidField() {
        Response rejected = post("{}");

        rejected.then().spec(isProblem(400, "invalid-input"));
        assertThat(rejected.<String>path("errors[0].pointer")).startsWith("/");
    }

    private Response add() {
        return post(aRequest());
    }

    private Response post(String body) {
        return api.as("ADMIN").contentType(ContentType.JSON).body(body).post(COLLECTION);
    }

    private Response replace(String location, String version) {
        return api.as("ADMIN")
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(aRequest())
                .put(location);
    }

    private static String aRequest() {
        return String.format(Locale.ROOT, """
                {"sku": "%s", "name": "One", "description": "One", "price": {"amount": 1250, "currency": "EUR"},
                 "stock": 10}
                """, ProductFixture.uniqueSku());
    }
}
