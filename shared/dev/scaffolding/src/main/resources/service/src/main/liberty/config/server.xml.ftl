<server description="${name}: ${many}">
    <include location="${r"${server.fragments}"}/platform.xml"/>
    <include location="${r"${server.fragments}"}/http.xml"/>
    <include location="${r"${server.fragments}"}/https.xml"/>
    <include location="${r"${server.fragments}"}/logging.xml"/>
    <include location="${r"${server.fragments}"}/observability.xml"/>
    <include location="${r"${server.fragments}"}/security.xml"/>
    <include location="${r"${server.fragments}"}/rest-client.xml"/>
    <include location="${r"${server.fragments}"}/datasource.xml"/>
    <include location="${r"${server.fragments}"}/persistence.xml"/>
    <include location="${r"${server.fragments}"}/events.xml"/>

    <variable name="HTTP_PORT" defaultValue="${port}"/>
    <variable name="DB_NAME" defaultValue="${name}"/>
    <variable name="DB_USER" defaultValue="${name}"/>

    <webApplication location="${name}.war" contextRoot="/">
        <classloader commonLibraryRef="persistence,events"/>
    </webApplication>
</server>
