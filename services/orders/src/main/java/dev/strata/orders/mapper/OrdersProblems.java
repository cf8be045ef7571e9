package dev.strata.orders.mapper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import dev.strata.orders.exception.AccountLockedException;
import dev.strata.orders.exception.IllegalTransitionException;
import dev.strata.orders.exception.MixedCurrenciesException;
import dev.strata.orders.exception.OrderTooLargeException;
import dev.strata.orders.exception.OutOfStockException;
import dev.strata.orders.exception.UnknownCustomerException;
import dev.strata.orders.exception.UnknownOrderException;
import dev.strata.orders.exception.UnknownProductException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemTable;

/** Maps the exceptions of this service to problems. */
@ApplicationScoped
public class OrdersProblems extends ProblemTable {

    public OrdersProblems() {
        super(
                problem(UnknownCustomerException.class, OrdersProblems::invalidToken),
                problem(AccountLockedException.class, 403, "customer-barred"),
                problem(UnknownOrderException.class, 404, "unknown-order"),
                problem(OutOfStockException.class, 409, "out-of-stock"),
                problem(IllegalTransitionException.class, 409, "wrong-transition"),
                problem(UnknownProductException.class, 422, "unknown-product"),
                problem(MixedCurrenciesException.class, 422, "mixed-currencies"),
                problem(OrderTooLargeException.class, 422, "order-too-large"));
    }

    private static Problem invalidToken(UnknownCustomerException e) {
        return Problem.of(401, "unknown-customer", e.getMessage())
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
}
