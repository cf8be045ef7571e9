package dev.strata.${service}.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.event.outbox.Outbox;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.testing.kit.OutboxRows;
import dev.strata.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class ${Event}IT {

    private final ${Event} event = new ${Event}(<#list fields as field>${(field == key)?then(field.freshValue(), field.sample())}<#sep>, </#list>);

    @Inject
    private Outbox outbox;

    @Inject
    private UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(${Event}IT.class, OutboxRows.class);
    }

    @Test
    void isPublishedWhenTransactionCommits() throws Exception {
        transaction.begin();
        outbox.publish(event);
        transaction.commit();

        assertThat(OutboxRows.typesOf(event.key())).containsExactly("${type}");
    }

    @Test
    void isNotPublishedWhenTransactionRollsBack() throws Exception {
        transaction.begin();
        outbox.publish(event);
        transaction.rollback();

        assertThat(OutboxRows.typesOf(event.key())).isEmpty();
    }
}
