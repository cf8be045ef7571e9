<#macro line operation admin>
${operation}<#list callers as caller>, ${(caller == "anonymous")?then("401", (caller == "admin")?then(admin, "403"))}</#list>
</#macro>
<@line "listParkedEvents" "200"/>
<@line "replayParkedEvent" "404"/>
<@line "discardParkedEvent" "404"/>
