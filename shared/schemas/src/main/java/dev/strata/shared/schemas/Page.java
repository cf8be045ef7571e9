package dev.strata.shared.schemas;

import java.net.URI;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the items, in the requested order
 * @param next a reference to the next page, from the root of the host (RFC 3986, section 4.2), or null on the last page
 * @param <T> the type of the items
 */
@Schema(requiredProperties = {"items"})
public record Page<T>(@Schema(maxItems = 100) List<T> items, URI next) {}
