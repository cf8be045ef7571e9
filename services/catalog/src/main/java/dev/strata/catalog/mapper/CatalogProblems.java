package dev.strata.catalog.mapper;

import jakarta.enterprise.context.ApplicationScoped;

import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.shared.web.problem.ProblemTable;

/** Maps the exceptions of this service to problems. */
@ApplicationScoped
public class CatalogProblems extends ProblemTable {

    public CatalogProblems() {
        super(
                problem(UnknownProductException.class, 404, "unknown-product"),
                problem(SkuTakenException.class, 409, "sku-taken"));
    }
}
