<#macro column name type rest="">
  ${name?right_pad(nameWidth)} ${rest?has_content?then(type?right_pad(typeWidth) + " " + rest, type)}<#t>
</#macro>
<#if columns?filter(c -> c.constraint()?contains("COLLATE"))?has_content>
-- Texts sort by code point: the same order on every machine, and the index serves prefix searches.
</#if>
CREATE TABLE ${table} (
  <@column "id" "uuid" "PRIMARY KEY" />,
<#list columns as c>
  <@column c.column() c.sqlType() c.constraint() />,
</#list>
  <@column "created_at" "timestamptz" "NOT NULL" />,
  <@column "updated_at" "timestamptz" "NOT NULL" />,
  <@column "version" "integer" "NOT NULL" /><#list uniques as f>,
  CONSTRAINT ${table}_${f.column()}_unique UNIQUE (${f.column()})</#list>
);

-- One index for each order that a list comes in.
<#list sorts as f>
CREATE INDEX ${table}_by_${f.column()} ON ${table} (${f.sortColumn()}, id);
</#list>
CREATE INDEX ${table}_by_creation ON ${table} (created_at, id);
