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
import ${group}.shared.testing.kit.FakeNeighbour;
import ${group}.shared.testing.kit.GuardedClientContract;
import ${group}.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class ${neighbour.type()}IT extends GuardedClientContract {

    private static final FakeNeighbour NEIGHBOUR = FakeNeighbour.of("${neighbour.address()}");
    private static final String ANSWER = """
            ${example}""";

    @Inject
    private ${neighbour.type()} ${neighbour.variable()};

    ${neighbour.type()}IT() {
        super(NEIGHBOUR, ANSWER);
    }

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeNeighbours(${neighbour.type()}IT.class);
    }

    @Test
    void readsTheAnswer() {
        NEIGHBOUR.answers(ANSWER);

        assertThat(ask()).isNotNull()<#if returned != answer>.isNotEmpty()</#if>;
    }

    @Override
    protected ${returned} ask() {
        return ${neighbour.variable()}.${method}(<#list parameters as p>${p.sample()}<#sep>, </#list>);
    }
}
