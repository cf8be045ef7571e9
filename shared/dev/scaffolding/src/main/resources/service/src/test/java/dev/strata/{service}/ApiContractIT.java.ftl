package dev.strata.${service};

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

import dev.strata.shared.testing.kit.ApiContract;
import dev.strata.shared.testing.kit.ServiceArchive;

class ApiContractIT extends ApiContract {

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with();
    }
}
