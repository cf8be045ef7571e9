package dev.strata.shared.web.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the document of a service: the answers that filters and mappers give on every path, the headers that the
 * web kit reads and writes, and request bodies that admit no unknown member. Named by {@code mp.openapi.filter}.
 */
public class HouseStyle implements OASFilter {

    // A type of the code behind a header, which callers see as text.
    private static final String INTERNAL_SCHEMA = "ExpectedVersion";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        components.removeSchema(INTERNAL_SCHEMA);
        Problems.describeIn(components);
        document.getPaths().getPathItems().values().forEach(path -> complete(path, components));
        requestSchemasOf(document).forEach(name -> close(components.getSchemas(), name));
    }

    private static void complete(PathItem path, Components components) {
        path.getOperations().values().stream()
                .map(operation -> new OperationStyle(operation, components))
                .forEach(OperationStyle::complete);
    }

    private static Set<String> requestSchemasOf(OpenAPI document) {
        Set<String> names = new HashSet<>();
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .flatMap(HouseStyle::nameOf)
                .forEach(names::add);
        return names;
    }

    // Unknown members are refused at every level of a request.
    private static void close(Map<String, Schema> schemas, String name) {
        Schema schema = schemas.get(name);
        if (schema == null || schema.getProperties() == null || schema.getAdditionalPropertiesSchema() != null) {
            return;
        }
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        schema.getProperties().values().stream()
                .flatMap(property -> property.getItems() == null ? Stream.of(property) : Stream.of(property.getItems()))
                .flatMap(HouseStyle::nameOf)
                .forEach(inner -> close(schemas, inner));
    }

    private static Stream<String> nameOf(Schema schema) {
        return schema == null || schema.getRef() == null
                ? Stream.empty()
                : Stream.of(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
    }
}
