package dev.strata.shared.architecture.violations.vendor;

public class CallsVendor {

    org.hibernate.Session session;
}
