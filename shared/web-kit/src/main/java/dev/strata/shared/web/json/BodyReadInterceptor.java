package dev.strata.shared.web.json;

import java.io.IOException;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Tells a body that can't be read, the caller's fault, from every other failure, ours. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyReadInterceptor implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonException | JsonbException | ProcessingException e) {
            throw new MalformedBodyException(e);
        }
    }
}
