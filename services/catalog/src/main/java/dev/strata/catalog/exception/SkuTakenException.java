package dev.strata.catalog.exception;

/** The SKU names something else already. */
public class SkuTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SkuTakenException(String sku) {
        super("The SKU " + sku + " is taken");
    }
}
