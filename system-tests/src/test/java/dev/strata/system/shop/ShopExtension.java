package dev.strata.system.shop;

import dev.strata.system.FromEnvironment;

/** Hands {@link Shop} to the tests that ask. */
class ShopExtension extends FromEnvironment<Shop> {

    ShopExtension() {
        super(Shop.class, Shop::new);
    }
}
