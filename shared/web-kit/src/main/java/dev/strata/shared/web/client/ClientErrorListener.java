package dev.strata.shared.web.client;

import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/** Registers the {@link ClientErrorMapper} with every REST client. Found by {@link java.util.ServiceLoader}. */
public class ClientErrorListener implements RestClientListener {

    @Override
    public void onNewClient(Class<?> serviceInterface, RestClientBuilder builder) {
        builder.register(ClientErrorMapper.class);
    }
}
