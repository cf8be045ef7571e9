# Settings of the ${name} service, with their defaults. Copy to .env, which git ignores, and
# remove the # in front of what you change.
#
# Secrets (DB_PASSWORD, ltpa_keys_password, TLS_KEYSTORE_PASSWORD) may also be files named like the variable, in a
# directory listed in VARIABLE_SOURCE_DIRS.

# --- HTTP
# Port to listen on.
#HTTP_PORT=${port}
# Address to listen on; * means all interfaces. Dev mode always uses localhost.
#HTTP_HOST=*
# Port for TLS; -1 disables it. Requires the key store below, in PKCS #12 format.
#HTTPS_PORT=-1
# Key store and its password; server-config/tls/pkcs12-from-pem creates one from PEM files.
#TLS_KEYSTORE_FILE=
#TLS_KEYSTORE_PASSWORD=
# While this file exists, /health/ready reports DOWN and all other requests are still served. Create it before shutdown.
#DRAIN_FILE=
# Maximum size of a request body, in bytes; larger ones get a 413.
#HTTP_MAX_BODY_BYTES=1048576
# Maximum size of a request that the server reads, in bytes; larger ones get a 413 without a body.
#HTTP_MAX_MESSAGE_BYTES=8388608
# Addresses of the proxies whose X-Forwarded-For and X-Forwarded-Proto are trusted, as a regular expression; none by
# default. Each has to append the address of its client to X-Forwarded-For.
#HTTP_TRUSTED_PROXIES=none
# Maximum number of requests per user, and per address for requests without a valid token, in each window (ISO 8601
# duration); 0 disables the limit. Each instance of the service counts for itself. Disabled in dev mode unless set.
#RATE_LIMIT_ADDRESS_REQUESTS=1200
#RATE_LIMIT_ADDRESS_WINDOW=PT1M
#RATE_LIMIT_PRINCIPAL_REQUESTS=600
#RATE_LIMIT_PRINCIPAL_WINDOW=PT1M
# Allowed CORS origins, comma separated; none if empty.
#CORS_ALLOWED_ORIGINS=
# Whether anybody who reaches this port may read /openapi, /version and the names of health checks; an environment
# variable, not a file. True in dev mode unless set.
#OPERATOR_ENDPOINTS=false

# --- Database
# PostgreSQL host. Required in production; without it, dev mode and tests start an embedded PostgreSQL.
#DB_HOST=
# PostgreSQL port.
#DB_PORT=5432
# Database and its owner.
#DB_NAME=${name}
#DB_USER=${name}
# Password of the owner.
#DB_PASSWORD=
# SSL mode, as in libpq: disable, prefer, require, verify-ca or verify-full.
#DB_SSL_MODE=prefer
# PEM file with the certificate authority of the database; verify-ca and verify-full require it.
#DB_SSL_ROOT_CERT=
# Minimum and maximum size of the connection pool.
#DB_POOL_MIN=2
#DB_POOL_MAX=20
# Maximum time to wait for a free connection, with unit (ms, s, m).
#DB_POOL_WAIT=5s
# Socket timeout of database connections, in seconds.
#DB_SOCKET_TIMEOUT_SECONDS=30
# Interval for deleting expired rows, as an ISO 8601 duration.
#HOUSEKEEPING_INTERVAL=PT10M

# --- Access tokens
# Required issuer and audience; the same in every service.
#TOKEN_ISSUER=https://strata.example
#TOKEN_AUDIENCE=strata
# Required "typ" header; JWT on servers that accept no other, and then in every service.
#TOKEN_TYPE=at+jwt
# URL or file of the issuer's public keys; by default, from the users service, in dev mode .dev/jwks.json.
#TOKEN_KEYS_LOCATION=
# How often they are read again, as an ISO 8601 duration; a key that the issuer removes is trusted for that long.
#TOKEN_KEYS_REFRESH=PT2M

# --- Logs
# JSON or SIMPLE. Dev mode always uses SIMPLE.
#LOG_FORMAT=JSON
# Log level: fine, info, warning or severe.
#LOG_LEVEL=info
# Traces, metrics and logs over OTLP, disabled by default; endpoint and service name.
#OTEL_SDK_DISABLED=true
#OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317
#OTEL_SERVICE_NAME=${name}
# Encrypts a key file that Liberty creates at startup but nothing uses; any long random string.
#ltpa_keys_password=

# --- Remote services
# URL of the users service, which publishes the keys that verify access tokens.
#USERS_URL=http://localhost:9081
