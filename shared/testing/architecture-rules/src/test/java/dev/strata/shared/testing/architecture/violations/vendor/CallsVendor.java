package dev.strata.shared.testing.architecture.violations.vendor;

public class CallsVendor {

    org.hibernate.Session session;
}
