# --- Events
# Addresses of Kafka, comma separated. Without any, events wait in the outbox and none are received.
#KAFKA_BOOTSTRAP_SERVERS=
# As in Kafka's clients: PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL; SASL mechanism and login; PEM file with the CA.
#KAFKA_SECURITY_PROTOCOL=
#KAFKA_SASL_MECHANISM=
#KAFKA_SASL_JAAS_CONFIG=
#KAFKA_SSL_TRUSTSTORE_LOCATION=
# A file with the login, instead of the login.
#KAFKA_SASL_JAAS_CONFIG_FILE=
# How long events are remembered as handled (ISO 8601 duration); longer than Kafka keeps them.
#INBOX_RETENTION=P14D

