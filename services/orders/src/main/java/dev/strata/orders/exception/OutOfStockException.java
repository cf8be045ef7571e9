package dev.strata.orders.exception;

import java.util.Locale;

/** The stock is less than the ordered quantity. */
public class OutOfStockException extends RuntimeException {

    public OutOfStockException(String sku, int stock) {
        super(String.format(Locale.ROOT, "Only %2$d of %1$s are in stock", sku, stock));
    }
}
