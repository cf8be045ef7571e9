package dev.strata.shared.testing.architecture;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.data.repository.Query;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Checks that a query compares by {@code like} with a literal, or with a parameter for a pattern and its escapes. */
final class EscapePatterns extends ArchCondition<JavaMethod> {

    private static final Pattern UNESCAPED = Pattern.compile(
            "\\bi?like\\b(?!\\s*+(?:'(?:[^']|'')*+'(?!\\s*+\\|\\|)|:\\w*pattern\\s++escape\\s*+'\\\\'))",
            Pattern.CASE_INSENSITIVE);

    EscapePatterns() {
        super("escape the patterns of like");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        String query = method.getAnnotationOfType(Query.class).value();
        events.add(new SimpleConditionEvent(
                method,
                !UNESCAPED.matcher(query).find(),
                String.format(Locale.ROOT, "%s compares with text that may have wildcards", method.getFullName())));
    }
}
