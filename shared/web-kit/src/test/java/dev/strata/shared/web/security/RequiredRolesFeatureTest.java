package dev.strata.shared.web.security;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Without a server, as on one that does not check roles. */
class RequiredRolesFeatureTest {

    private final Map<String, Object> properties = new HashMap<>();
    private String authorization = "Bearer token";

    @ParameterizedTest
    @ValueSource(strings = {"forAdmins", "inherited", "forNobody"})
    void admitsNobodyWithoutToken(String method) {
        authorization = null;

        assertThatThrownBy(() -> call(method))
                .isInstanceOfSatisfying(
                        NotAuthorizedException.class,
                        e -> assertThat(e.getChallenges()).containsExactly("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forAdmins", "inherited", "forNobody"})
    void admitsNobodyWithTokenThatIsNotVerified(String method) {
        assertThatThrownBy(() -> call(method))
                .isInstanceOfSatisfying(
                        NotAuthorizedException.class,
                        e -> assertThat(e.getChallenges()).containsExactly("Bearer error=\"invalid_token\""));
    }

    @ParameterizedTest
    @CsvSource({"forAdmins, ADMIN", "inherited, CUSTOMER"})
    void admitsVerifiedCallerWithTheRole(String method, String role) {
        verify(role);

        assertThatCode(() -> call(method)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"forAdmins, CUSTOMER", "inherited, ADMIN", "forNobody, ADMIN"})
    void rejectsVerifiedCallerWithoutTheRole(String method, String role) {
        verify(role);

        assertThatThrownBy(() -> call(method)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void admitsNobodyToAMethodWithoutAnnotation() throws Exception {
        verify("ADMIN");

        assertThatThrownBy(() -> filterOf(Bare.class, "anything").orElseThrow().filter(request()))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void leavesPublicMethodsAlone() throws Exception {
        assertThat(filterOf(Mixed.class, "forEverybody")).isEmpty();
    }

    @Test
    void saysSoWhenTokensCannotBeVerified() {
        properties.put(KeySetUnavailableException.class.getName(), new KeySetUnavailableException());

        assertThatThrownBy(() -> call("forAdmins")).isInstanceOf(KeySetUnavailableException.class);
    }

    private void verify(String role) {
        properties.put(AccessToken.ATTRIBUTE, new AccessToken(UUID.randomUUID(), Set.of(role), "key", Instant.MAX));
    }

    private void call(String method) throws Exception {
        filterOf(Mixed.class, method).orElseThrow().filter(request());
    }

    private static Optional<RequiredRolesFilter> filterOf(Class<?> resource, String name) throws Exception {
        Method method = resource.getDeclaredMethod(name);
        AtomicReference<RequiredRolesFilter> registered = new AtomicReference<>();
        ResourceInfo info = fake(ResourceInfo.class, Map.of("getResourceMethod", method, "getResourceClass", resource));
        FeatureContext context = (FeatureContext) Proxy.newProxyInstance(
                RequiredRolesFeatureTest.class.getClassLoader(),
                new Class<?>[] {FeatureContext.class},
                (proxy, called, arguments) -> {
                    registered.set((RequiredRolesFilter) arguments[0]);
                    return proxy;
                });
        new RequiredRolesFeature().configure(info, context);
        return Optional.ofNullable(registered.get());
    }

    private ContainerRequestContext request() {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getProperty" -> properties.get(arguments[0]);
                    case "getHeaderString" -> authorization;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) -> answers.get(called.getName())));
    }

    @RolesAllowed("CUSTOMER")
    private static final class Mixed {

        @RolesAllowed("ADMIN")
        void forAdmins() {}

        void inherited() {}

        @DenyAll
        void forNobody() {}

        @PermitAll
        void forEverybody() {}
    }

    private static final class Bare {
        void anything() {}
    }
}
