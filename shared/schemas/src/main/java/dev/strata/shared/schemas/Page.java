package dev.strata.shared.schemas;

import java.net.URI;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the items, in the order asked for
 * @param next the address of the next page, or null when this is the last one
 * @param <T> what the list holds
 */
@Schema(requiredProperties = {"items"})
public record Page<T>(List<T> items, URI next) {}
