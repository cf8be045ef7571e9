/** Facts that stop a request, named for the fact and free of HTTP; call nothing. */
package dev.strata.users.exception;
