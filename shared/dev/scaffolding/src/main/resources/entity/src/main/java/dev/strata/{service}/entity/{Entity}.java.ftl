package dev.strata.${service}.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.strata.shared.schemas.Money;
import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/** ${AnOne}. Every change advances {@code updatedAt}. */
@Entity
@Table(name = "${table}")
public class ${Entity} {

    @Id
    private UUID id;

<#list fields as f>
<#list f.attributes() as attribute>
    private ${attribute.type()} ${attribute.name()};
</#list>
</#list>
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected ${Entity}() {}

    /** A new ${one}. */
    public ${Entity}(${Entity}Details details) {
        this.id = Ids.next();
        this.createdAt = Timestamps.now();
        update(details);
        this.updatedAt = createdAt;
    }

    /** Replaces everything but the identity. */
    public final void update(${Entity}Details details) {
<#list fields as f>
<#list f.attributes() as attribute>
        this.${attribute.name()} = ${attribute.value()};
</#list>
</#list>
        this.updatedAt = Timestamps.now();
    }

    public UUID id() {
        return id;
    }

<#list fields as f>
    public ${f.javaType()} ${f.name()}() {
        return ${f.read()};
    }

</#list>
    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
