/** Registration, login, and every operation of all services called with every role. */
package dev.strata.system.users;
