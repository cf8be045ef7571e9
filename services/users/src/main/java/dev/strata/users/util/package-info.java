/** Small helpers without a state; call nothing of this service. */
package dev.strata.users.util;
