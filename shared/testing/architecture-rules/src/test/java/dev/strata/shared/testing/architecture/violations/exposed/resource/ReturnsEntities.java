package dev.strata.shared.testing.architecture.violations.exposed.resource;

import java.util.List;

import dev.strata.shared.testing.architecture.violations.exposed.entity.Row;

public class ReturnsEntities {

    public List<Row> rows() {
        return List.of();
    }
}
