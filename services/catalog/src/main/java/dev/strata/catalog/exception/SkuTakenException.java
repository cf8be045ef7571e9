package dev.strata.catalog.exception;

/** Another product already has this SKU. */
public class SkuTakenException extends RuntimeException {

    public SkuTakenException(String sku) {
        super("The SKU " + sku + " is taken");
    }
}
