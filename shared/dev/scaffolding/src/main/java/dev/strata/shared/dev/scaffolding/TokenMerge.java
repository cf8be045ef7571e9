package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A three-way merge of Java sources by token instead of by line: git gets one token per line, and the formatter joins the
 * result, so that line breaks never conflict.
 */
final class TokenMerge {

    // Whitespace counts within comments and text blocks, elsewhere only blank lines do.
    private static final Pattern PART =
            Pattern.compile("(?s)(/\\*.*?\\*/|//[^\\n]*\\n|\"\"\".*?\"\"\"|(?m:^(?:import|package) [^\\n]*\\n))"
                    + "|(\\n\\s*\\n)\\s*|\\s+|(\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'])+'|\\d[\\w.]*|\\w+"
                    + "|->|::|&&|\\|\\||[=<>!+*/%-]+=|\\+\\+|--|\\S)");
    private static final Pattern WORD = Pattern.compile("(?s)\\n|[^\\S\\n]+|[\\w.-]+|.");
    private static final String LINE_END = "\\n";

    private TokenMerge() {}

    /**
     * Applies to a source what changed between two others. Where it has changed the same tokens itself, it stays.
     *
     * @return the formatted source, and the number of conflicts
     */
    static Git.Output merge(String source, String before, String after) throws IOException {
        Git.Output merged = Git.merge(split(source), split(before), split(after));
        String joined = merged.text()
                .lines()
                .map(token -> token.replace(LINE_END, "\n"))
                .collect(Collectors.joining());
        return new Git.Output(merged.status(), JavaCode.format(joined));
    }

    private static String split(String source) {
        return PART.matcher(source).results().map(TokenMerge::lines).collect(Collectors.joining());
    }

    private static String lines(MatchResult part) {
        if (part.group(1) != null) {
            return words(part.group(1));
        }
        if (part.group(2) != null) {
            return LINE_END + LINE_END + "\n";
        }
        return part.group(3) == null ? "" : part.group(3) + " \n";
    }

    private static String words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace("\n", LINE_END) + "\n")
                .collect(Collectors.joining());
    }
}
