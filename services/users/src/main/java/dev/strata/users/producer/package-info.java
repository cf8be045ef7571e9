/** Makes what others inject and cannot construct; calls config. */
package dev.strata.users.producer;
