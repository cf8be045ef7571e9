package dev.strata.shared.web.client;

import java.util.Set;

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

    // The request carries the caller's token, so these concern the caller; any other error is between the services.
    private static final Set<Integer> FOR_THE_CALLER = Set.of(401, 403, 429);

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (WebApplicationException e) {
            throw FOR_THE_CALLER.contains(e.getResponse().getStatus()) ? e : unavailable(call, e);
        } catch (ProcessingException | FaultToleranceException | InterruptedException e) {
            // Some servers interrupt the delay between two attempts on timeout.
            throw unavailable(call, e);
        }
    }

    private static RemoteServiceUnavailableException unavailable(InvocationContext call, Exception cause) {
        RemoteService service = call.getMethod().getDeclaringClass().getAnnotation(RemoteService.class);
        return new RemoteServiceUnavailableException(service.value(), cause);
    }
}
