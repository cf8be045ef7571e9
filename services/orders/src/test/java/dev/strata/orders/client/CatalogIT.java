package dev.strata.orders.client;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.schemas.ProductOffer;
import dev.strata.shared.test.FakeNeighbour;
import dev.strata.shared.test.ServiceArchive;
import dev.strata.shared.web.client.NeighbourUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class CatalogIT {

    private static final FakeNeighbour NEIGHBOUR = FakeNeighbour.of("catalog");
    private static final UUID PRODUCT = UUID.fromString("0190f1d0-0000-7000-8000-000000000000");
    private static final String ANSWER = """
            [{"productId": "%s", "sku": "MUG-1", "name": "Mug", "stock": 10,
              "unitPrice": {"amount": 1250, "currency": "EUR"}}]
            """.formatted(PRODUCT);

    @Inject
    private Catalog catalog;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeNeighbours(CatalogIT.class);
    }

    @BeforeEach
    void forget() {
        NEIGHBOUR.reset();
    }

    @Test
    void readsTheAnswer() {
        NEIGHBOUR.answers(ANSWER);

        assertThat(ask()).extracting(ProductOffer::productId).containsExactly(PRODUCT);
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        NEIGHBOUR.answers(ANSWER.replace("{", "{\"newSinceYesterday\": 1, "));

        assertThat(ask()).extracting(ProductOffer::productId).containsExactly(PRODUCT);
    }

    @Test
    void asksOnceMoreWhenTheConnectionIsCut() {
        NEIGHBOUR.answersAtTheSecondTry(ANSWER);

        assertThat(ask()).extracting(ProductOffer::productId).containsExactly(PRODUCT);
        assertThat(NEIGHBOUR.requests()).isEqualTo(2);
    }

    @Test
    void saysThatTheNeighbourIsUnavailableWhenItIsTooSlow() {
        NEIGHBOUR.answersTooLate(ANSWER);

        assertThatThrownBy(this::ask).isInstanceOf(NeighbourUnavailableException.class);
    }

    @Test
    void saysThatTheNeighbourIsUnavailableWhenItFails() {
        NEIGHBOUR.fails(500);

        assertThatThrownBy(this::ask).isInstanceOf(NeighbourUnavailableException.class);
    }

    private List<ProductOffer> ask() {
        return catalog.offers(List.of(PRODUCT));
    }
}
