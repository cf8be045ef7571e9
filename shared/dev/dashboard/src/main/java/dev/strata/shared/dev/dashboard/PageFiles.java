package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the page. */
final class PageFiles {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.(html|css|js|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private PageFiles() {}

    /**
     * A file.
     *
     * @param type its media type
     * @param content what is in it
     */
    record PageFile(String type, byte[] content) {}

    static Optional<PageFile> find(String path) throws IOException {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream in = PageFiles.class.getResourceAsStream("page/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new PageFile(TYPES.get(name.substring(name.indexOf('.') + 1)), in.readAllBytes()));
        }
    }
}
