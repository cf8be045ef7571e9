package org.hibernate;

/** Stands in for the vendor's class, so that this module need not depend on the vendor. */
public interface Session {}
