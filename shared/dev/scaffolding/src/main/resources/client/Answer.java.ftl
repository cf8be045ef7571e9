package ${group}.${service.packageName()}.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import ${group}.shared.schemas.Money;

/** What this service reads of the answer; members that it does not name are passed over. */
public record ${answer}(<#list members as m>${m.type()} ${m.name()}<#sep>, </#list>) {}
