package dev.strata.shared.web.client;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Names the service that failed. It surrounds the interceptors of Fault Tolerance, which have a later priority. */
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
            throw isForTheCaller(e) ? e : unavailable(call, e);
        } catch (ProcessingException | FaultToleranceException | InterruptedException e) {
            // Some servers interrupt the pause between two attempts when the time limit is reached.
            throw unavailable(call, e);
        }
    }

    // A token that expired on the way is the caller's to renew; any other refusal is a fault between the two services.
    private static boolean isForTheCaller(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return status == UNAUTHORIZED || status == FORBIDDEN;
    }

    private static RemoteServiceUnavailableException unavailable(InvocationContext call, Exception cause) {
        RemoteService service = call.getMethod().getDeclaringClass().getAnnotation(RemoteService.class);
        return new RemoteServiceUnavailableException(service.value(), cause);
    }
}
