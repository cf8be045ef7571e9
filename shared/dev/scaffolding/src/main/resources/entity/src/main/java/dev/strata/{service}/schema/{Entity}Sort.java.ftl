package dev.strata.${service}.schema;

import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.${service}.entity.${Entity};
import dev.strata.${service}.entity.${Entity}_;
import dev.strata.shared.utils.Rfc3339;
import dev.strata.shared.web.paging.SortKey;
import dev.strata.shared.web.paging.SortOption;

/** Sort orders for the list of ${many}. */
@Schema(enumeration = {<#list sorts as f>"${f.name()}", "-${f.name()}", </#list>"createdAt", "-createdAt"})
public enum ${Entity}Sort implements SortOption<${Entity}> {
<#list sorts as f>
    ${f.constant()}("${f.name()}", ${Entity}_.${f.sortConstant()}, ${f.parser()}),
    ${f.constant()}_DESCENDING("-${f.name()}", ${Entity}_.${f.sortConstant()}, ${f.parser()}),
</#list>
    CREATED_AT("createdAt", ${Entity}_.CREATED_AT, Rfc3339::instant),
    CREATED_AT_DESCENDING("-createdAt", ${Entity}_.CREATED_AT, Rfc3339::instant);

    private final SortKey key;

    ${Entity}Sort(String parameter, String attribute, Function<String, ?> parser) {
        this.key = new SortKey(parameter, attribute, parser);
    }

    @Override
    public SortKey key() {
        return key;
    }

    @Override
    public String toString() {
        return key.parameter();
    }
}
