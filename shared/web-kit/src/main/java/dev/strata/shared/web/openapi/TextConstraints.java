package dev.strata.shared.web.openapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.media.Schema;

import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.shared.schemas.constraint.CurrencyCode;
import dev.strata.shared.schemas.constraint.SingleLine;

/** Adds the constraints of {@code shared/schemas} to schemas; the scanner knows those of Jakarta Validation only. */
final class TextConstraints {

    private TextConstraints() {}

    /** Describes a parameter or a field. */
    static void describe(Schema schema, AnnotatedElement element) {
        CodePoints length = element.getAnnotation(CodePoints.class);
        if (length != null) {
            schema.setMinLength(length.min() == 0 ? null : length.min());
            schema.setMaxLength(length.max());
        }
        if (element.isAnnotationPresent(SingleLine.class)) {
            schema.setPattern(SingleLine.PATTERN);
        }
        if (element.isAnnotationPresent(CurrencyCode.class)) {
            schema.setPattern(CurrencyCode.PATTERN);
        }
    }

    /** Describes the record of a body, and the records in it. */
    static void describeRecord(Type type, Map<String, Schema> schemas) {
        if (type instanceof ParameterizedType generic) {
            List.of(generic.getActualTypeArguments()).forEach(argument -> describeRecord(argument, schemas));
        } else if (type instanceof Class<?> body && body.isRecord() && schemas.containsKey(body.getSimpleName())) {
            Map<String, Schema> properties = schemas.get(body.getSimpleName()).getProperties();
            for (Field field : body.getDeclaredFields()) {
                if (properties.containsKey(field.getName())) {
                    describe(properties.get(field.getName()), field);
                }
                describeRecord(field.getGenericType(), schemas);
            }
        }
    }
}
