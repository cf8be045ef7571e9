<#macro column name type rest>
  ${name?right_pad(nameWidth)} ${rest?has_content?then(type?right_pad(typeWidth) + ' ' + rest, type)}<#rt>
</#macro>
-- Texts sort by code point: the same order on every machine, and an index serves prefix searches.
CREATE TABLE product (
<@column "id" "uuid" "PRIMARY KEY" />,
<#list fields as f>
<#list f.attributes() as attribute>
<@column attribute.column() attribute.sqlType() attribute.sqlConstraint() />,
</#list>
</#list>
<@column "created_at" "timestamptz" "NOT NULL" />,
<@column "updated_at" "timestamptz" "NOT NULL" />,
<@column "version" "integer" "NOT NULL" /><#list uniques as f>,
  CONSTRAINT product_${f.column()}_unique UNIQUE (${f.column()})</#list>
);

-- One index for each order that a list comes in.
CREATE INDEX product_by_creation ON product (created_at, id);
<#list sorts as f>
CREATE INDEX product_by_${f.column()} ON product (${f.sortColumn()}, id);
</#list>
