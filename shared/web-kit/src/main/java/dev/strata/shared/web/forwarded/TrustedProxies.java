package dev.strata.shared.web.forwarded;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The proxies that are trusted to name the client of a request: the setting {@code http.trusted-proxies}, a regular
 * expression of their addresses, or {@code none}. Each proxy appends the address of its own client to {@code X-Forwarded-For}, so
 * the list is read from the right; anything left of the first untrusted address may be forged.
 */
@ApplicationScoped
public class TrustedProxies {

    private static final String NONE = "none";
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    // The characters of a regular expression of addresses; those of a <placeholder> do not match.
    private static final Pattern ADDRESSES = Pattern.compile("[\\p{XDigit}.:\\\\d{},()|\\[\\]*+?^$-]+");
    private static final Pattern IPV4_WITH_PORT = Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+");
    private static final Pattern IPV6_IN_BRACKETS = Pattern.compile("\\[([\\p{XDigit}:.]+)](?::\\d+)?");

    private final boolean isAnyTrusted;
    private final Pattern trusted;

    /**
     * Reads the setting.
     *
     * @param addresses the regular expression, or {@code none}
     * @throws IllegalArgumentException if it is neither
     */
    @Inject
    TrustedProxies(@ConfigProperty(name = "http.trusted-proxies") String addresses) {
        this.isAnyTrusted = !addresses.equals(NONE);
        this.trusted = compile(addresses);
    }

    // Instantiated at startup, so that a wrong setting fails the start.
    void check(@Observes Startup startup) {}

    boolean trusts(String address) {
        return isAnyTrusted && trusted.matcher(address).matches();
    }

    /** Returns the address of the client, as reported by the last trusted proxy. */
    String clientOf(HttpServletRequest request) {
        List<String> chain = Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(TrustedProxies::withoutPort)
                .toList();
        String client = request.getRemoteAddr();
        for (int i = chain.size() - 1; i >= 0 && trusts(client); i--) {
            client = chain.get(i);
        }
        return client;
    }

    private static String withoutPort(String entry) {
        String address = entry.strip();
        address = IPV4_WITH_PORT.matcher(address).replaceFirst("$1");
        return IPV6_IN_BRACKETS.matcher(address).replaceFirst("$1");
    }

    private static Pattern compile(String addresses) {
        try {
            if (addresses.equals(NONE) || ADDRESSES.matcher(addresses).matches()) {
                return Pattern.compile(addresses);
            }
        } catch (PatternSyntaxException e) {
            throw invalid(addresses, e);
        }
        throw invalid(addresses, null);
    }

    private static IllegalArgumentException invalid(String addresses, Exception cause) {
        return new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "HTTP_TRUSTED_PROXIES is '%s', but has to be a regular expression of the addresses of your proxies, or none.",
                        addresses),
                cause);
    }
}
