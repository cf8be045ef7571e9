package dev.strata.shared.web.idempotency;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a request and the key it came with into one transaction. */
@ApplicationScoped
public class OneTransaction {

    @Transactional(rollbackOn = Exception.class)
    <T> T around(Callable<T> work) throws Exception {
        return work.call();
    }
}
