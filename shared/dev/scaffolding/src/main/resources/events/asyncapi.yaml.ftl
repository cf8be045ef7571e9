<#macro operations action topics>
<#list topics as topic, types>
  ${topic}-${action}:
    action: ${action}
    channel:
      $ref: "#/channels/${topic}"
    messages:
<#list types as type>
    - $ref: "#/channels/${topic}/messages/${type}"
</#list>
</#list>
</#macro>
<#macro members of indent>
<#list of as name, value>
<#if value?is_hash>
${indent}${name}:
<@members value indent + "  "/>
<#elseif value?is_sequence>
${indent}${name}:
<#list value as each>
${indent}- ${each}
</#list>
<#else>
${indent}${name}: ${value}
</#if>
</#list>
</#macro>
asyncapi: 3.1.0
info:
  title: Events of ${name}
  version: v1
  description: "CloudEvents 1.0 on Kafka, in binary mode. Each topic has the events of one service."
defaultContentType: application/json
channels:
<#list channels as topic, types>
  ${topic}:
    address: ${topic}
    messages:
<#list types as type>
      ${type}:
        $ref: "#/components/messages/${type}"
</#list>
</#list>
operations:
<@operations "send" published/>
<@operations "receive" handled/>
components:
  messages:
<#list schemas as type, schema>
    ${type}:
      name: ${type}
      payload:
<@members schema "        "/>
</#list>
