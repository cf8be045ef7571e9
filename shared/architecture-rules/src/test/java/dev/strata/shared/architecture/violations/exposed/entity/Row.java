package dev.strata.shared.architecture.violations.exposed.entity;

public class Row {

    public void setName(String name) {}
}
