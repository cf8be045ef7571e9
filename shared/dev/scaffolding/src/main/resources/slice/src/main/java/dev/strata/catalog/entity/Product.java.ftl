package dev.strata.catalog.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/** A product. Its {@code updatedAt} tells of every change. */
@Entity
@Table(name = "product")
public class Product {

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

    protected Product() {}

    /**
     * A new product.
     *
<#list fields as f>
     * @param ${f.name()} ${f.description()}
</#list>
     */
    public Product(<#list fields as f>${f.entityType()} ${f.name()}<#sep>, </#list>) {
        this.id = Ids.next();
        this.createdAt = Timestamps.now();
        revise(<#list fields as f>${f.name()}<#sep>, </#list>);
        this.updatedAt = createdAt;
    }

    /**
     * Replaces everything that can be said of a product but its identity.
     *
<#list fields as f>
     * @param ${f.newName()} ${f.description()}
</#list>
     */
    public final void revise(<#list fields as f>${f.entityType()} ${f.newName()}<#sep>, </#list>) {
<#list fields as f>
<#if f.isMoney() && f.isRequired()>
        this.${f.amount()} = ${f.newName()}.minorUnits();
        this.${f.currency()} = ${f.newName()}.currency();
<#elseif f.isMoney()>
        this.${f.amount()} = ${f.newName()} == null ? null : ${f.newName()}.minorUnits();
        this.${f.currency()} = ${f.newName()} == null ? null : ${f.newName()}.currency();
<#elseif f.isRequired() && !f.isPrimitive()>
        this.${f.name()} = Objects.requireNonNull(${f.newName()});
<#else>
        this.${f.name()} = ${f.newName()};
</#if>
</#list>
        this.updatedAt = Timestamps.now();
    }

    public UUID id() {
        return id;
    }

<#list fields as f>
    public ${f.entityType()} ${f.name()}() {
<#if f.isMoney() && f.isRequired()>
        return new Amount(${f.amount()}, ${f.currency()});
<#elseif f.isMoney()>
        return ${f.amount()} == null ? null : new Amount(${f.amount()}, ${f.currency()});
<#else>
        return ${f.name()};
</#if>
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
