package dev.strata.shared.event.parking;

import jakarta.enterprise.context.ApplicationScoped;

import dev.strata.shared.web.problem.ProblemTable;

/** Maps the exceptions of parked events to problems. */
@ApplicationScoped
public class EventProblems extends ProblemTable {

    public EventProblems() {
        super(problem(UnknownParkedEventException.class, 404, "unknown-parked-event"));
    }
}
