package dev.strata.shared.web.client;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Translates failures. Its priority places it around the Fault Tolerance interceptors. */
@Interceptor
@RemoteService("")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RemoteServiceInterceptor {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (WebApplicationException e) {
            throw isAuthorizationError(e) ? e : unavailable(call, e);
        } catch (ProcessingException | FaultToleranceException | InterruptedException e) {
            // Some servers interrupt the delay between two attempts on timeout.
            throw unavailable(call, e);
        }
    }

    // A token that has just expired is for the caller to renew; any other error response is a fault between the
    // services.
    private static boolean isAuthorizationError(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return status == UNAUTHORIZED || status == FORBIDDEN;
    }

    private static RemoteServiceUnavailableException unavailable(InvocationContext call, Exception cause) {
        RemoteService service = call.getMethod().getDeclaringClass().getAnnotation(RemoteService.class);
        return new RemoteServiceUnavailableException(service.value(), cause);
    }
}
