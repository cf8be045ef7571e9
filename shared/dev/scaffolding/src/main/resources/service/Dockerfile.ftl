# Image of ${name}, after ./mvnw package: docker build services/${name}
FROM eclipse-temurin:17-jre
ENV HTTP_PORT=9080 WLP_OUTPUT_DIR=/output LOG_DIR=/logs VARIABLE_SOURCE_DIRS=/run/secrets OTEL_SDK_DISABLED=true
# What the server writes, where nothing is mounted there; for another user, as some platforms choose one, by its group.
RUN install --directory --owner 1001 --group 0 --mode 775 /output /logs
WORKDIR /opt/wlp/usr/servers/defaultServer
# By rate of change: server, libraries, configuration, migrations, application.
COPY --chmod=755 target/image/wlp /opt/wlp/
COPY target/image/lib lib/
COPY target/image/server.xml target/image/bootstrap.properties target/image/jvm.options ./
COPY target/image/fragments fragments/
COPY target/image/migrate migrate/
COPY target/image/apps apps/
USER 1001
HEALTHCHECK --interval=10s --timeout=3s --start-period=300s --retries=3 \
    CMD curl --fail --silent --output /dev/null "http://localhost:${r"${HTTP_PORT}"}/health/ready"
ENTRYPOINT ["/opt/wlp/bin/server", "run"]
ARG VERSION=unknown REVISION=unknown
LABEL org.opencontainers.image.title="${name}" org.opencontainers.image.licenses="MIT" \
    org.opencontainers.image.version="${r"${VERSION}"}" org.opencontainers.image.revision="${r"${REVISION}"}"
