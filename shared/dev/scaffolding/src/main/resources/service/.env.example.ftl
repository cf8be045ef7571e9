# Every setting of the ${name} service that operations change, with its default. Copy to .env, which git ignores.

# A secret may also be a file with the name of its variable, in a folder that VARIABLE_SOURCE_DIRS names:
# DB_PASSWORD, ltpa_keys_password and TLS_KEYSTORE_PASSWORD.
# --- HTTP
# Port that the service listens on.
HTTP_PORT=${port}
# Address that it listens on; * is every one of the machine. Dev mode always takes localhost.
HTTP_HOST=*
# Port for TLS; -1 means none. It needs the key store below: PKCS #12 with the certificate and its key.
HTTPS_PORT=-1
# The key store and its password; server-config/tls/pkcs12-from-pem makes one from PEM files.
TLS_KEYSTORE_FILE=
TLS_KEYSTORE_PASSWORD=
# While this file exists, /health/ready says no and all else is answered: made by whoever is about to stop the service.
DRAIN_FILE=
# Largest request body, in bytes; a larger one is answered with 413.
HTTP_MAX_BODY_BYTES=1048576
# What the server itself reads at most, in bytes; beyond that it gives a 413 without a body.
HTTP_MAX_MESSAGE_BYTES=8388608
# Addresses of proxies, as a regular expression, whose X-Forwarded-For names the caller; by default none is trusted.
HTTP_TRUSTED_PROXIES=none
# Requests that one address and one user may send in each window (ISO 8601 duration); 0 means any number. Dev mode
# counts none unless a number is set.
RATE_LIMIT_ADDRESS_REQUESTS=1200
RATE_LIMIT_ADDRESS_WINDOW=PT1M
RATE_LIMIT_PRINCIPAL_REQUESTS=600
RATE_LIMIT_PRINCIPAL_WINDOW=PT1M
# Origins, comma separated, whose pages may call from a browser; empty means none.
CORS_ALLOWED_ORIGINS=

# --- Database
# Host of the PostgreSQL. Required in production; where it is not set, dev mode and tests start an embedded one.
DB_HOST=
# Port of the PostgreSQL.
DB_PORT=5432
# Database, and the role that owns it.
DB_NAME=${name}
DB_USER=${name}
# Password of the role.
DB_PASSWORD=
# How the connection is encrypted, one of disable, prefer, require, verify-ca, verify-full (libpq's words).
DB_SSL_MODE=prefer
# Connections that are kept open at least and at most.
DB_POOL_MIN=2
DB_POOL_MAX=20
# Longest wait for a free connection, with its unit (ms, s, m).
DB_POOL_WAIT=5s
# Longest silence of the database within one statement, in seconds.
DB_SOCKET_TIMEOUT_SECONDS=30
# How often rows that have expired are deleted, as an ISO 8601 duration.
HOUSEKEEPING_INTERVAL=PT10M

# --- Access tokens
# Issuer and audience that a token must name; the same in every service.
TOKEN_ISSUER=https://strata.example
TOKEN_AUDIENCE=strata
# The type that access tokens state; JWT on a server that takes no other, and then in every service.
TOKEN_TYPE=at+jwt
# Where the public keys of the issuer are, a URL or a file; by default at the users service. Dev mode: .dev/jwks.json.
TOKEN_KEYS_LOCATION=

# --- Logs
# JSON, or SIMPLE for one readable line each. Dev mode always takes SIMPLE.
LOG_FORMAT=JSON
# Lowest level that is logged, one of fine, info, warning, severe.
LOG_LEVEL=info
# Traces, metrics and logs by OTLP: true, the default, means none; the other two say where they go, and under which name.
OTEL_SDK_DISABLED=true
OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317
OTEL_SERVICE_NAME=${name}
# Encrypts a key file that Liberty makes at its start and nothing else uses; any long random text.
ltpa_keys_password=

# --- Neighbours
# Where the users service answers; its public keys verify access tokens.
USERS_URL=http://localhost:9081
