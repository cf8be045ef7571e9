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
                arguments("upward", LayerRules.CALLS_GO_DOWN, "CallsUpTarget"),
                arguments("upward", LayerRules.LAYERS_HOLD_CLASSES, "'repository' holds no class"),
                arguments("unexplained", LayerRules.PACKAGES_ARE_EXPLAINED, "has no package-info"),
                arguments("misexplained", LayerRules.PACKAGES_ARE_EXPLAINED, "does not say: May call exception, util."),
                arguments("shared", LayerRules.REPOSITORIES_GO_INTO_REQUEST_SCOPE, "LongLived"),
                arguments("exposed", LayerRules.RESOURCES_RETURN_NO_ENTITY, "ExposesRows"),
                arguments("http", LayerRules.HTTP_STAYS_OUTSIDE, "KnowsHttp"),
                arguments("vendor", LayerRules.NO_VENDOR_API, "CallsVendor"),
                arguments("exposed", LayerRules.ENTITIES_HAVE_NO_SETTERS, "setName"),
                arguments("open", LayerRules.ENDPOINTS_SAY_WHO_MAY_CALL, "OpenEndpoint"),
                arguments("unmakeable", LayerRules.RESOURCES_CAN_BE_MADE_WITHOUT_ARGUMENTS, "HiddenConstructor"),
                arguments("open", LayerRules.CHANGES_NAME_A_VERSION, "has no parameter of type ExpectedVersion"),
                arguments("checked", LayerRules.EXCEPTIONS_ARE_UNCHECKED, "CheckedException"),
                arguments("unanswered", LayerRules.EXCEPTIONS_HAVE_A_PROBLEM, "UnansweredException"),
                arguments("logger", LayerRules.LINES_NAME_THEIR_REQUEST, "LogsAnonymously"),
                arguments("unlisted", LayerRules.ENTITIES_ARE_LISTED, "Unlisted"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("violations")
    void failsForViolatingClass(String fixture, ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importPackages(VIOLATIONS + fixture)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit)
                .hasMessageContaining("because");
    }

    @Test
    void coversEveryRule() {
        long proven =
                violations().map(arguments -> arguments.get()[1]).distinct().count();
        long declared = Stream.of(LayerRules.class.getFields())
                .filter(field -> field.getType() == ArchRule.class)
                .count();

        assertThat(proven).isEqualTo(declared);
    }
}
