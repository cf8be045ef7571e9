package dev.strata.system;

import java.net.URI;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What every request begins with. */
public final class Requests {

    // REST Assured would name the charset of another century in the Content-Type.
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Requests() {}

    public static RequestSpecification to(URI url) {
        return RestAssured.given().config(AS_WRITTEN).baseUri(url.toString()).accept(ContentType.JSON);
    }
}
