/** Pure helpers. May call nothing. */
package dev.strata.users.util;
