package dev.strata.system;

import java.net.URI;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.FilterContext;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;

/** The common part of every request with REST Assured. */
public final class Requests {

    // REST Assured would add charset=ISO-8859-1 to every Content-Type.
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Requests() {}

    private static Response recordCreated(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        Response response = context.next(request, specification);
        CreatedResources.record(
                URI.create(request.getURI()), response.statusCode(), response.header("Location"), response.asString());
        return response;
    }

    public static RequestSpecification to(URI url) {
        return RestAssured.given()
                .config(AS_WRITTEN)
                .filter(Requests::recordCreated)
                .baseUri(url.toString())
                .accept(ContentType.JSON);
    }
}
