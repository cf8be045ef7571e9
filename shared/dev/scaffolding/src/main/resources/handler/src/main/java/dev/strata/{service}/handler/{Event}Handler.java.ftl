package dev.strata.${service}.handler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;

import dev.strata.shared.event.EventHandler;
import dev.strata.shared.event.EventType;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.utils.Log;
import dev.strata.shared.utils.LogText;

/** Notes in the log that ${publisher} says: ${prose}. */
@ApplicationScoped
public class ${Event}Handler implements EventHandler<${Event}Handler.${Event}> {

    private static final Logger LOG = Log.of(${Event}Handler.class);

    @Override
    public void handle(${Event} event) {
        LOG.info(LogText.of("${Prose}: " + event.${first}()));
    }

    /** What this service reads of the event. */
    @EventType("${type}")
    ${record}
}
