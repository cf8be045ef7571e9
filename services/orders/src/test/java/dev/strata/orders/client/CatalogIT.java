package dev.strata.orders.client;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.schemas.ProductOffer;
import dev.strata.shared.testing.kit.FakeNeighbour;
import dev.strata.shared.testing.kit.GuardedClientContract;
import dev.strata.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class CatalogIT extends GuardedClientContract {

    private static final FakeNeighbour NEIGHBOUR = FakeNeighbour.of("catalog");
    private static final UUID PRODUCT = UUID.fromString("0190f1d0-0000-7000-8000-000000000000");
    private static final String ANSWER = """
            [{"productId": "%s", "sku": "MUG-1", "name": "Mug", "stock": 10,
              "unitPrice": {"amount": 1250, "currency": "EUR"}}]
            """.formatted(PRODUCT);

    @Inject
    private Catalog catalog;

    CatalogIT() {
        super(NEIGHBOUR, ANSWER);
    }

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeNeighbours(CatalogIT.class);
    }

    @Test
    void readsResponse() {
        NEIGHBOUR.answers(ANSWER);

        assertThat(ask()).extracting(ProductOffer::productId).containsExactly(PRODUCT);
    }

    @Override
    protected List<ProductOffer> ask() {
        return catalog.offers(List.of(PRODUCT));
    }
}
