/** What happens when the service starts; calls everything but resource. */
package dev.strata.users.lifecycle;
