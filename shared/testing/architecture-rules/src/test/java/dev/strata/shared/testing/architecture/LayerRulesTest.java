package dev.strata.shared.testing.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class LayerRulesTest {

    private static final String VIOLATIONS = "dev.strata.shared.testing.architecture.violations.";

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments("upward", LayerRules.LAYERS_CALL_ONLY_LAYERS_BELOW, "CallsUpTarget"),
                arguments("upward", LayerRules.REQUIRED_LAYERS_ARE_NOT_EMPTY, "'repository' contains no classes"),
                arguments("undocumented", LayerRules.PACKAGES_ARE_DOCUMENTED, "has no package-info"),
                arguments(
                        "misdocumented",
                        LayerRules.PACKAGES_ARE_DOCUMENTED,
                        "does not state: May call exception, util."),
                arguments("shared", LayerRules.REPOSITORY_USERS_ARE_REQUEST_SCOPED, "LongLived"),
                arguments("exposed", LayerRules.RESOURCES_DO_NOT_RETURN_ENTITIES, "ReturnsEntities"),
                arguments("http", LayerRules.BUSINESS_LAYERS_DO_NOT_DEPEND_ON_HTTP, "DependsOnHttp"),
                arguments("vendor", LayerRules.NO_VENDOR_APIS, "CallsVendor"),
                arguments("exposed", LayerRules.ENTITIES_HAVE_NO_SETTERS, "setName"),
                arguments("open", LayerRules.ENDPOINTS_DECLARE_WHO_MAY_CALL, "OpenEndpoint"),
                arguments("constructor", LayerRules.RESOURCES_HAVE_PUBLIC_NO_ARG_CONSTRUCTORS, "HiddenConstructor"),
                arguments(
                        "open", LayerRules.WRITES_REQUIRE_EXPECTED_VERSION, "has no parameter of type ExpectedVersion"),
                arguments("checked", LayerRules.EXCEPTIONS_ARE_UNCHECKED, "CheckedException"),
                arguments("unmapped", LayerRules.EXCEPTIONS_ARE_MAPPED_TO_PROBLEMS, "UnmappedException"),
                arguments("logger", LayerRules.LOGGERS_COME_FROM_LOG, "CreatesLogger"),
                arguments("unlisted", LayerRules.ENTITIES_ARE_LISTED_IN_PERSISTENCE_XML, "Unlisted"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("violations")
    void failsOnViolation(String fixture, ArchRule rule, String expectedMessage) {
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importPackages(VIOLATIONS + fixture)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(expectedMessage)
                .hasMessageContaining("because");
    }

    @Test
    void testsEveryRule() {
        long tested =
                violations().map(arguments -> arguments.get()[1]).distinct().count();
        long declared = Stream.of(LayerRules.class.getFields())
                .filter(field -> field.getType() == ArchRule.class)
                .count();

        assertThat(tested).isEqualTo(declared);
    }
}
