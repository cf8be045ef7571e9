operation, anonymous, owner, other user, admin
<#list matrix as line>
${line}
</#list>
