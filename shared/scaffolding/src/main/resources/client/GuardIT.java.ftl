package ${group}.${service.packageName()}.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

<#if isShared>
import ${group}.shared.schemas.${answer};
</#if>
import ${group}.shared.test.FakeNeighbour;
import ${group}.shared.test.ServiceArchive;
import ${group}.shared.web.client.NeighbourUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class ${neighbour.type()}IT {

    private static final FakeNeighbour NEIGHBOUR = FakeNeighbour.of("${neighbour.address()}");
    private static final String ANSWER = """
            ${example}""";

    @Inject
    private ${neighbour.type()} ${neighbour.variable()};

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeNeighbours(${neighbour.type()}IT.class);
    }

    @BeforeEach
    void forget() {
        NEIGHBOUR.reset();
    }

    @Test
    void readsTheAnswer() {
        NEIGHBOUR.answers(ANSWER);

        assertThat(ask()).isNotNull()<#if returned != answer>.isNotEmpty()</#if>;
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        NEIGHBOUR.answers(ANSWER.replace("{", "{\"newSinceYesterday\": 1, "));

        assertThat(ask()).isNotNull();
    }

    @Test
    void asksOnceMoreWhenTheConnectionIsCut() {
        NEIGHBOUR.answersAtTheSecondTry(ANSWER);

        assertThat(ask()).isNotNull();
        assertThat(NEIGHBOUR.requests()).isEqualTo(2);
    }

    @Test
    void saysThatTheNeighbourIsUnavailableWhenItIsTooSlow() {
        NEIGHBOUR.answersTooLate(ANSWER);

        assertThatThrownBy(this::ask).isInstanceOf(NeighbourUnavailableException.class);
    }

    @Test
    void saysThatTheNeighbourIsUnavailableWhenItFails() {
        NEIGHBOUR.fails(500);

        assertThatThrownBy(this::ask).isInstanceOf(NeighbourUnavailableException.class);
    }

    private ${returned} ask() {
        return ${neighbour.variable()}.${method}(<#list parameters as p>${p.sample()}<#sep>, </#list>);
    }
}
