package dev.strata.system.shop;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.strata.system.Environment;
import dev.strata.system.api.ApiOperation;
import dev.strata.system.users.Account;
import dev.strata.system.users.Particulars;

/** Orders need products, and a shipped order one that is paid. */
public final class ShopParticulars implements Particulars {

    @Override
    public void adapt(ObjectNode body, ApiOperation operation, Environment environment) {
        if (operation.id().equals("placeOrder")) {
            ((ObjectNode) body.path("lines").path(0)).put("productId", new Shop(environment).product());
        }
    }

    @Override
    public Optional<String> idFor(ApiOperation operation, Account owner, Environment environment) {
        if (!operation.path().startsWith("/api/v1/orders/{id}")) {
            return Optional.empty();
        }
        Shop shop = new Shop(environment);
        String order = shop.order(owner.accessToken(), shop.product(), 1).path("id");
        if (operation.id().equals("shipOrder")) {
            shop.step(owner.accessToken(), order, "pay").then().statusCode(200);
        }
        return Optional.of(order);
    }

    @Override
    public String queryOf(ApiOperation operation, Environment environment) {
        return operation.id().equals("getOffers") ? "?id=" + new Shop(environment).product() : "";
    }
}
