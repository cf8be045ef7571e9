package dev.strata.orders.exception;

/** The stock is less than the ordered quantity. */
public class OutOfStockException extends RuntimeException {

    public OutOfStockException(String sku, int stock) {
        super("Only %2$d of %1$s are in stock".formatted(sku, stock));
    }
}
