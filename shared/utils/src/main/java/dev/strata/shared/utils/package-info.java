/** Small pure helpers with two users or more. */
package dev.strata.shared.utils;
