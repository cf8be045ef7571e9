package dev.strata.${service}.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

<#list shared as type>
import dev.strata.shared.schemas.${type};
</#list>
import dev.strata.shared.testing.kit.FakeRemoteService;
import dev.strata.shared.testing.kit.RemoteServiceContract;
import dev.strata.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class ${Remote}IT extends RemoteServiceContract {

    private static final FakeRemoteService REMOTE = FakeRemoteService.of("${name}");
    private static final String RESPONSE = """
            ${example}""";

    @Inject
    private ${Remote} ${remote};

    ${Remote}IT() {
        super(REMOTE, RESPONSE);
    }

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeRemoteServices(${Remote}IT.class);
    }

    @Test
    void readsResponse() {
        REMOTE.respondsWith(RESPONSE);

        assertThat(call()).${isOptional?then("isPresent", isList?then("isNotEmpty", "isNotNull"))}();
    }
<#if isOptional>

    @Test
    void returnsEmptyWhenResourceIsUnknown() {
        REMOTE.respondsWith(404);

        assertThat(call()).isEmpty();
    }
</#if>

    @Override
    protected ${isOptional?then("Optional<" + returned + ">", returned)} call() {
        return ${remote}.${method}(<#list parameters as p>${p.sample()}<#sep>, </#list>);
    }
}
