package dev.strata.shared.web.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Adds the limits that a format implies, for readers and gateways that ignore formats. */
final class SchemaLimits {

    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date", 10, "date-time", 35);

    private SchemaLimits() {}

    /** Completes a schema, and the schemas in it. */
    static void complete(Schema schema) {
        if (schema == null) {
            return;
        }
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.INTEGER)) {
            limitNumber(schema);
        }
        if (types.contains(SchemaType.STRING) && schema.getMaxLength() == null && schema.getFormat() != null) {
            schema.setMaxLength(LENGTHS.get(schema.getFormat()));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(SchemaLimits::complete);
        }
        complete(schema.getItems());
    }

    private static void limitNumber(Schema schema) {
        boolean isLong = "int64".equals(schema.getFormat());
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(isLong ? Long.MIN_VALUE : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }
}
