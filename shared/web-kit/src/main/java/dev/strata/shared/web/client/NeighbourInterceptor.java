package dev.strata.shared.web.client;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Says which neighbour failed. It stands outside fault tolerance, whose interceptors begin later. */
@Interceptor
@Neighbour("")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class NeighbourInterceptor {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (WebApplicationException e) {
            throw isForTheCaller(e) ? e : unavailable(call, e);
        } catch (ProcessingException | FaultToleranceException | InterruptedException e) {
            // Interrupted: where the limit of one call may cut off the pause before the next.
            throw unavailable(call, e);
        }
    }

    // A token that ended on the way is the caller's to renew; any other refusal is between the two services.
    private static boolean isForTheCaller(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return status == UNAUTHORIZED || status == FORBIDDEN;
    }

    private static NeighbourUnavailableException unavailable(InvocationContext call, Exception cause) {
        Neighbour neighbour = call.getMethod().getDeclaringClass().getAnnotation(Neighbour.class);
        return new NeighbourUnavailableException(neighbour.value(), cause);
    }
}
