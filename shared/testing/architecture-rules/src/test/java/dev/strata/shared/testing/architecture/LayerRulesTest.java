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
                arguments("published", LayerRules.LAYERS_CALL_ONLY_LAYERS_BELOW, "PublishesEvents"),
                arguments("published", LayerRules.LAYERS_CALL_ONLY_LAYERS_BELOW, "UpwardHandler"),
                arguments("published", LayerRules.EVENTS_STATE_THEIR_TYPE, "Untyped"),
                arguments("published", LayerRules.HANDLERS_ARE_APPLICATION_SCOPED, "UpwardHandler"),
                arguments("upward", LayerRules.REQUIRED_LAYERS_ARE_NOT_EMPTY, "'repository' contains no classes"),
                arguments("undocumented", LayerRules.PACKAGES_ARE_DOCUMENTED, "has no package-info"),
                arguments(
                        "misdocumented",
                        LayerRules.PACKAGES_ARE_DOCUMENTED,
                        "does not state: May call exception, util."),
                arguments("measured", LayerRules.TEXTS_ARE_MEASURED_IN_CODE_POINTS, "CountsCharacters.counted"),
                arguments("measured", LayerRules.TEXTS_ARE_MEASURED_IN_CODE_POINTS, "CountsCharacters.blank"),
                arguments("matching", LayerRules.QUERIES_ESCAPE_PATTERNS, "Texts.bare("),
                arguments("matching", LayerRules.QUERIES_ESCAPE_PATTERNS, "Texts.withoutEscape("),
                arguments("matching", LayerRules.QUERIES_ESCAPE_PATTERNS, "Texts.joined("),
                arguments("matching", LayerRules.QUERIES_ESCAPE_PATTERNS, "Texts.concatenated("),
                arguments("scoped", LayerRules.REPOSITORY_USERS_ARE_APPLICATION_SCOPED, "ShortLived"),
                arguments("writing", LayerRules.WRITES_ARE_TRANSACTIONAL, "Writer.insertsInLambda("),
                arguments("writing", LayerRules.WRITES_ARE_TRANSACTIONAL, "Writer.deletesThroughReference("),
                arguments("writing", LayerRules.WRITES_ARE_TRANSACTIONAL, "Writer.updatesByQuery("),
                arguments("writing", LayerRules.TRANSACTIONS_ARE_DECLARED_PER_METHOD, "Reader"),
                arguments("exposed", LayerRules.RESOURCES_DO_NOT_RETURN_ENTITIES, "ReturnsEntities"),
                arguments("http", LayerRules.BUSINESS_LAYERS_DO_NOT_DEPEND_ON_HTTP, "DependsOnHttp"),
                arguments("broken", LayerRules.CIRCUIT_BREAKERS_COUNT_FAILURES_AS_CONFIGURED, "Remote"),
                arguments("passed", LayerRules.SETTINGS_ARE_HELD_IN_FIELDS, "PassedSettings"),
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
    void acceptsReadsWithoutAndWritesWithinTransactions() {
        assertThatThrownBy(() -> LayerRules.WRITES_ARE_TRANSACTIONAL.check(
                        new ClassFileImporter().importPackages(VIOLATIONS + "writing")))
                .hasMessageContaining("(3 times)");
    }

    @Test
    void acceptsEscapedPatternsAndLiterals() {
        assertThatThrownBy(() -> LayerRules.QUERIES_ESCAPE_PATTERNS.check(
                        new ClassFileImporter().importPackages(VIOLATIONS + "matching")))
                .hasMessageContaining("(4 times)");
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
