package dev.strata.system.shop;

import org.junit.jupiter.api.Test;

import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What follows an order by events: from orders to catalog and back, and from users to orders. */
@SystemTest
class SagaIT {

    private final ShopClient shop;

    SagaIT(ShopClient shop) {
        this.shop = shop;
    }

    @Test
    void takesProductsOfConfirmedOrderFromStock() {
        String customer = shop.customerToken();
        String product = shop.newProduct(10);

        String order = shop.placeConfirmedOrder(customer, product, 3);

        assertThat(shop.stockOf(product)).isEqualTo(7);
        shop.at("orders", customer)
                .get("/api/v1/orders/" + order)
                .then()
                .body("awaits", equalTo("PAYMENT"))
                .body("refusal", nullValue());
    }

    @Test
    void letsOnlyConfirmedOrderBePaid() {
        String customer = shop.customerToken();
        String order = shop.placeConfirmedOrder(customer, shop.newProduct(10), 1);

        shop.pay(order).then().statusCode(200).body("awaits", equalTo("SHIPMENT"));
        shop.pay(order).then().statusCode(409);
    }

    @Test
    void putsProductsOfCancelledOrderBack() {
        String customer = shop.customerToken();
        String product = shop.newProduct(10);
        String confirmed = shop.placeConfirmedOrder(customer, product, 3);
        String paid = shop.placeConfirmedOrder(customer, product, 4);
        shop.pay(paid).then().statusCode(200);

        shop.cancel(customer, confirmed);
        shop.cancel(customer, paid);

        awaitStock(product, 10);
    }

    @Test
    void putsProductsBackWhenCancelledAtOnce() {
        String customer = shop.customerToken();
        String product = shop.newProduct(10);
        String order = shop.placeOrder(customer, product, 3).path("id");

        shop.cancel(customer, order);
        // A later order on another product has passed the same way when it is confirmed.
        shop.placeConfirmedOrder(customer, shop.newProduct(1), 1);

        awaitStock(product, 10);
        assertThat(shop.statusOf(customer, order)).isEqualTo("CANCELLED");
    }

    @Test
    void cancelsOpenOrdersOfDeletedCustomerAndForgetsCustomer() {
        String customer = shop.customerToken();
        String product = shop.newProduct(10);
        String order = shop.placeConfirmedOrder(customer, product, 3);

        shop.deleteProfile(customer, ShopClient.PASSWORD).then().statusCode(204);

        shop.awaitStatus(shop.adminToken(), order, "CANCELLED");
        shop.at("orders", shop.adminToken())
                .get("/api/v1/orders/" + order)
                .then()
                .body("customerId", nullValue());
        awaitStock(product, 10);
    }

    private void awaitStock(String product, int stock) {
        await().atMost(ShopClient.EVENT_LIMIT)
                .untilAsserted(() -> assertThat(shop.stockOf(product)).isEqualTo(stock));
    }
}
