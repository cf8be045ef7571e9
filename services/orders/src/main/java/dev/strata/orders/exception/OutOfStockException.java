package dev.strata.orders.exception;

/** There are fewer pieces than were ordered. */
public class OutOfStockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutOfStockException(String sku, int stock) {
        super("Of %s there are only %d".formatted(sku, stock));
    }
}
