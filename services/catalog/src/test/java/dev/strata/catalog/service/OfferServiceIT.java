package dev.strata.catalog.service;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.catalog.ProductFixture;
import dev.strata.catalog.entity.Price;
import dev.strata.catalog.entity.Product;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.catalog.ProductFixture.aSku;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class OfferServiceIT {

    @Inject
    private ProductService products;

    @Inject
    private OfferService offers;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(OfferServiceIT.class, ProductFixture.class);
    }

    @Test
    void leavesOutUnknownIds() {
        Product lamp = products.add(aSku(), "Lamp", null, new Price(4_900, "EUR"), 3);

        assertThat(offers.of(List.of(lamp.id(), UUID.randomUUID())))
                .extracting(Product::id)
                .containsExactly(lamp.id());
    }
}
