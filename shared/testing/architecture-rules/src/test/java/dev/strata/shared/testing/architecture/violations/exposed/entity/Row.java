package dev.strata.shared.testing.architecture.violations.exposed.entity;

public class Row {

    public void setName(String name) {}
}
