package dev.strata.shared.web.openapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Versioned;
import dev.strata.shared.web.http.Created;
import dev.strata.shared.web.idempotency.Idempotent;
import dev.strata.shared.web.json.MergePatch;

/**
 * The Java method behind an operation. Its signature and annotations replace documentation by hand.
 *
 * @param method the method
 */
record ResourceMethod(Method method) {

    /**
     * Finds the method of an operation.
     *
     * @param id the operation id, {@code package.Class_method} by the strategy in the settings
     */
    static Optional<ResourceMethod> of(String id) {
        int end = id.lastIndexOf('_');
        try {
            Class<?> type = Class.forName(id.substring(0, end), false, ResourceMethod.class.getClassLoader());
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(id.substring(end + 1)))
                    .filter(ResourceMethod::isOperation)
                    .findFirst()
                    .map(ResourceMethod::new);
        } catch (ClassNotFoundException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    String name() {
        return method.getName();
    }

    /** The name in words, such as {@code Place order}. */
    String summary() {
        String words = String.join(" ", name().split("(?<=[a-z])(?=[A-Z])")).toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The allowed roles, sorted; empty when everyone may call. */
    List<String> roles() {
        boolean isAnnotated = Stream.of(PermitAll.class, RolesAllowed.class).anyMatch(method::isAnnotationPresent);
        RolesAllowed roles = isAnnotated
                ? method.getAnnotation(RolesAllowed.class)
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return roles == null ? List.of() : Arrays.stream(roles.value()).sorted().toList();
    }

    /** Who may call it, and what it asks of the caller. */
    String description() {
        String who = roles().isEmpty()
                ? "Open to everybody."
                : String.format(Locale.ROOT, "For the roles %s.", String.join(", ", roles()));
        String key = isIdempotent() ? " Repeat it with the same Idempotency-Key when the response is lost." : "";
        String version = takesVersion() ? " Changes only the version that If-Match names." : "";
        return who + key + version;
    }

    private boolean takesVersion() {
        return List.of(method.getParameterTypes()).contains(ExpectedVersion.class);
    }

    boolean isRead() {
        return method.isAnnotationPresent(GET.class);
    }

    boolean isIdempotent() {
        return method.isAnnotationPresent(Idempotent.class);
    }

    boolean returnsNothing() {
        return method.getReturnType() == void.class;
    }

    boolean returnsCreated() {
        return method.getReturnType() == Created.class;
    }

    boolean returnsVersioned() {
        return Versioned.class.isAssignableFrom(method.getReturnType());
    }

    /** The query parameters by name: parameters of the method, and fields of its bean parameters. */
    Map<String, AnnotatedElement> queryParameters() {
        Map<String, AnnotatedElement> found = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            addQueryParameter(parameter, found);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Stream.<Class<?>>iterate(parameter.getType(), Objects::nonNull, Class::getSuperclass)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .forEach(field -> addQueryParameter(field, found));
            }
        }
        return found;
    }

    private static void addQueryParameter(AnnotatedElement element, Map<String, AnnotatedElement> found) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            found.put(query.value(), element);
        }
    }

    /** The types of the parameters, one of which may be the body, and of the result. */
    List<Type> types() {
        return Stream.concat(Stream.of(method.getGenericReturnType()), Stream.of(method.getGenericParameterTypes()))
                .toList();
    }

    /** The schema of a 201 response. */
    String createdSchema() {
        return argumentOf(method.getGenericReturnType());
    }

    /** The schema that a merge patch applies to, or empty if the body is not one. */
    Optional<String> patchedSchema() {
        return Arrays.stream(method.getGenericParameterTypes())
                .filter(ParameterizedType.class::isInstance)
                .filter(type -> ((ParameterizedType) type).getRawType() == MergePatch.class)
                .map(ResourceMethod::argumentOf)
                .findFirst();
    }

    List<ProblemResponse> problems() {
        return Stream.of(method.getDeclaringClass(), method)
                .flatMap(element -> Arrays.stream(element.getAnnotationsByType(ProblemResponse.class)))
                .toList();
    }

    private static String argumentOf(Type type) {
        return ((Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]).getSimpleName();
    }
}
