package dev.strata.orders.client;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.schemas.ProductOffer;
import dev.strata.shared.testing.kit.FakeRemoteService;
import dev.strata.shared.testing.kit.RemoteServiceContract;
import dev.strata.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class CatalogIT extends RemoteServiceContract {

    private static final FakeRemoteService REMOTE = FakeRemoteService.of("catalog");
    private static final UUID PRODUCT = UUID.fromString("0190f1d0-0000-7000-8000-000000000000");
    private static final String RESPONSE = String.format(Locale.ROOT, """
            [{"productId": "%s", "sku": "MUG-1", "name": "Mug", "stock": 10,
              "unitPrice": {"amount": 1250, "currency": "EUR"}}]
            """, PRODUCT);

    @Inject
    private Catalog catalog;

    CatalogIT() {
        super(REMOTE, RESPONSE);
    }

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeRemoteServices(CatalogIT.class);
    }

    @Test
    void readsResponse() {
        REMOTE.respondsWith(RESPONSE);

        assertThat(call()).extracting(ProductOffer::productId).containsExactly(PRODUCT);
    }

    @Override
    protected List<ProductOffer> call() {
        return catalog.offers(List.of(PRODUCT));
    }
}
