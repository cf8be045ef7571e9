package dev.strata.shared.web.filter;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The error page of the application, for requests that the container rejects before they reach a resource. */
public class ContainerErrorServlet extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            ContainerErrors.write(response.getStatus(), String.valueOf(path), request, response);
        } else {
            ContainerErrors.write(HttpServletResponse.SC_NOT_FOUND, request.getRequestURI(), request, response);
        }
    }
}
