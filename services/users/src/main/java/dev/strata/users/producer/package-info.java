/** CDI producers of what others inject and cannot construct. May call config, util. */
package dev.strata.users.producer;
