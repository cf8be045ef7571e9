package dev.strata.${service}.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

<#list shared as type>
import dev.strata.shared.schemas.${type};
</#list>

/** The response of ${name}. */
${record}
