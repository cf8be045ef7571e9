package dev.strata.shared.web.forwarded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that came through a trusted proxy, with the address of its client and the scheme that the client used. */
class ForwardedRequest extends HttpServletRequestWrapper {

    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final String HTTPS = "https";

    private final String client;

    ForwardedRequest(HttpServletRequest request, String client) {
        super(request);
        this.client = client;
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public boolean isSecure() {
        return super.isSecure() || HTTPS.equalsIgnoreCase(getHeader(FORWARDED_PROTO));
    }

    @Override
    public String getScheme() {
        return isSecure() ? HTTPS : super.getScheme();
    }
}
