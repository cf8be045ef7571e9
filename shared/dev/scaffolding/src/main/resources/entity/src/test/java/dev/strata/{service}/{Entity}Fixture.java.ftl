package dev.strata.${service};

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.strata.${service}.entity.${Entity};
import dev.strata.${service}.entity.${Entity}Details;
import dev.strata.shared.schemas.Money;

/** ${Many} for tests. */
public final class ${Entity}Fixture {

    private ${Entity}Fixture() {}

    public static ${Entity} ${anEntity}() {
        return new ${Entity}(details());
    }

    public static ${Entity}Details details() {
        return new ${Entity}Details(<#list fields as f>${f.isUnique()?then(f.fixture() + "()", f.sample())}<#sep>, </#list>);
    }

    /** Another value in each member. */
    public static ${Entity}Details otherDetails() {
        return new ${Entity}Details(<#list fields as f>${f.isUnique()?then(f.fixture() + "()", f.otherSample())}<#sep>, </#list>);
    }
<#list uniques as f>

    public static ${f.javaType()} ${f.fixture()}() {
        return ${f.freshValue()};
    }
</#list>
}
