package ${group}.${service.packageName()}.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

<#if isShared>
import ${group}.shared.schemas.${answer};
</#if>
import ${group}.shared.testing.kit.FakeRemoteService;
import ${group}.shared.testing.kit.RemoteServiceContract;
import ${group}.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class ${neighbour.type()}IT extends RemoteServiceContract {

    private static final FakeRemoteService REMOTE = FakeRemoteService.of("${neighbour.address()}");
    private static final String RESPONSE = """
            ${example}""";

    @Inject
    private ${neighbour.type()} ${neighbour.variable()};

    ${neighbour.type()}IT() {
        super(REMOTE, RESPONSE);
    }

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeRemoteServices(${neighbour.type()}IT.class);
    }

    @Test
    void readsResponse() {
        REMOTE.respondsWith(RESPONSE);

        assertThat(call()).isNotNull()<#if returned != answer>.isNotEmpty()</#if>;
    }

    @Override
    protected ${returned} call() {
        return ${neighbour.variable()}.${method}(<#list parameters as p>${p.sample()}<#sep>, </#list>);
    }
}
