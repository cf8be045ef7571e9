package dev.strata.shared.testing.architecture.violations.writing.service;

import java.util.List;

import jakarta.transaction.Transactional;

import dev.strata.shared.testing.architecture.violations.writing.repository.Things;

public class Writer {

    Things things;

    public List<Object> reads() {
        return things.named("thing");
    }

    @Transactional
    public void writesInTransaction() {
        forget();
    }

    public void insertsInLambda(List<Object> added) {
        added.forEach(thing -> things.insert(thing));
    }

    public void deletesThroughReference(List<Object> removed) {
        removed.forEach(things::delete);
    }

    public void updatesByQuery() {
        forget();
    }

    private void forget() {
        things.forgetNames();
    }
}
