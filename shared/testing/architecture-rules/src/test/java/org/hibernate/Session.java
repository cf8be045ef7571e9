package org.hibernate;

/** Stub, so that this module does not depend on Hibernate. */
public interface Session {}
