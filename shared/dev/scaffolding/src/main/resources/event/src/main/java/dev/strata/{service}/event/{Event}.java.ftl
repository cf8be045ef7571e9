package dev.strata.${service}.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.strata.shared.event.DomainEvent;
import dev.strata.shared.event.EventType;
import dev.strata.shared.schemas.Money;

/**
 * ${Prose}.
 *
<#list fields as field>
 * @param ${field.name()} ${field.description()}
</#list>
 */
@EventType("${type}")
public record ${Event}(<#list fields as field>${field.javaType()} ${field.name()}<#sep>, </#list>) implements DomainEvent {

    @Override
    public String key() {
        return ${key.name()}${(key.javaType() == "UUID")?then(".toString()", "")};
    }
}
