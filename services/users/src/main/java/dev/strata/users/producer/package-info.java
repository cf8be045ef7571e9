/** CDI producers. May call config, util. */
package dev.strata.users.producer;
