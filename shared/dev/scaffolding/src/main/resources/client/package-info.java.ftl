/** MicroProfile REST clients, each behind a class that carries its timeout, retry and circuit breaker; call shared schemas. */
package ${group}.${service.packageName()}.client;
