package dev.strata.shared.architecture.violations.exposed.resource;

import java.util.List;

import dev.strata.shared.architecture.violations.exposed.entity.Row;

public class ExposesRows {

    public List<Row> rows() {
        return List.of();
    }
}
