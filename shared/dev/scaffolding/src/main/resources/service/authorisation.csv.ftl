operation, anonymous, owner, stranger, administrator
<#list matrix as line>
${line}
</#list>
