package dev.strata.system.shop;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.strata.system.Environment;
import dev.strata.system.api.ApiOperation;
import dev.strata.system.users.Account;
import dev.strata.system.users.ExampleProvider;

/** An order needs a product, paying a confirmed order, and shipping a paid one. */
public final class ShopExamples implements ExampleProvider {

    @Override
    public void complete(ObjectNode body, ApiOperation operation, Environment environment) {
        if (operation.id().equals("placeOrder")) {
            ((ObjectNode) body.path("lines").path(0))
                    .put("productId", environment.client(ShopClient.class).newProduct());
        }
    }

    @Override
    public Optional<String> pathVariable(String name, ApiOperation operation, Account owner, Environment environment) {
        if (!operation.path().startsWith("/api/v1/orders/{" + name)) {
            return Optional.empty();
        }
        ShopClient shop = environment.client(ShopClient.class);
        String order = shop.placeConfirmedOrder(owner.accessToken(), shop.newProduct(), 1);
        if (operation.id().equals("shipOrder")) {
            shop.pay(order).then().statusCode(200);
        }
        return Optional.of(order);
    }

    @Override
    public String query(ApiOperation operation, Environment environment) {
        return operation.id().equals("getOffers")
                ? "?id=" + environment.client(ShopClient.class).newProduct()
                : "";
    }
}
