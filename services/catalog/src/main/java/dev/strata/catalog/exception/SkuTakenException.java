package dev.strata.catalog.exception;

/** Another product has this SKU already. */
public class SkuTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SkuTakenException(String sku) {
        super("Another product has the SKU " + sku);
    }
}
