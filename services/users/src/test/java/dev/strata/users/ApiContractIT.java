package dev.strata.users;

import java.util.UUID;

import io.restassured.http.ContentType;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

import dev.strata.shared.testing.kit.ApiContract;
import dev.strata.shared.testing.kit.ServiceArchive;

class ApiContractIT extends ApiContract {

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with();
    }

    /** The one of dev mode: administrators need an account that says so, not only a token. */
    @Override
    protected UUID administrator() {
        String token = api().anonymously()
                .contentType(ContentType.JSON)
                .body("""
                        {"email": "admin@strata.example", "password": "strata-dev-admin"}
                        """)
                .post("api/v1/auth/login")
                .path("accessToken");
        return api().anonymously()
                .auth()
                .oauth2(token)
                .get("api/v1/profile")
                .jsonPath()
                .getUUID("id");
    }
}
