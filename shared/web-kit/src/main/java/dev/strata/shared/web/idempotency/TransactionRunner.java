package dev.strata.shared.web.idempotency;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Runs a request and the storage of its response in one transaction. */
@ApplicationScoped
public class TransactionRunner {

    @Transactional(rollbackOn = Exception.class)
    <T> T run(Callable<T> work) throws Exception {
        return work.call();
    }
}
