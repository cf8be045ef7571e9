package dev.strata.shared.testing.architecture;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;

/** The layers of a service, and the layers that each may call. */
enum Layer {
    ENTITY,
    EVENT,
    EXCEPTION,
    CONFIG,
    UTIL,
    CLIENT,
    REPOSITORY,
    SCHEMA,
    MAPPER,
    FILTER,
    PRODUCER,
    SERVICE,
    HANDLER,
    LIFECYCLE,
    RESOURCE;

    Set<Layer> mayCall() {
        return switch (this) {
            case RESOURCE -> EnumSet.of(SCHEMA, SERVICE, EXCEPTION, UTIL);
            case SCHEMA, REPOSITORY -> EnumSet.of(ENTITY, UTIL);
            case HANDLER -> EnumSet.of(SERVICE, EXCEPTION, UTIL);
            case SERVICE -> EnumSet.of(REPOSITORY, ENTITY, EVENT, CLIENT, EXCEPTION, CONFIG, UTIL);
            case ENTITY, MAPPER -> EnumSet.of(EXCEPTION, UTIL);
            case FILTER, PRODUCER, CLIENT -> EnumSet.of(CONFIG, UTIL);
            case LIFECYCLE -> EnumSet.complementOf(EnumSet.of(HANDLER, RESOURCE));
            case EVENT, EXCEPTION, CONFIG, UTIL -> EnumSet.noneOf(Layer.class);
        };
    }

    /** The sentence that the package-info of the layer must contain. */
    String permission() {
        String names = Arrays.stream(values())
                .filter(mayCall()::contains)
                .map(Layer::packageName)
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "May call %s.", names.isEmpty() ? "nothing" : names);
    }

    String packageName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Layer> of(JavaClass type) {
        List<String> segments = segmentsOf(type);
        return Arrays.stream(values())
                .filter(layer -> segments.contains(layer.packageName()))
                .findFirst();
    }

    /** The package above the layer, which identifies the service. */
    static String serviceOf(JavaClass type) {
        return of(type).map(layer -> type.getPackageName().split("\\." + layer.packageName() + "\\b")[0])
                .orElse("");
    }

    private static List<String> segmentsOf(JavaClass type) {
        return List.of(type.getPackageName().split("\\."));
    }
}
