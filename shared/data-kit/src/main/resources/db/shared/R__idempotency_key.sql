-- Shared by all services: idempotency keys and the responses to their requests.
CREATE TABLE IF NOT EXISTS idempotency_key (
  caller       varchar(64)  NOT NULL,
  key          varchar(100) NOT NULL,
  fingerprint  varchar(64)  NOT NULL,
  lease        uuid         NOT NULL,
  leased_until timestamptz  NOT NULL,
  expires_at   timestamptz  NOT NULL,
  status       integer,
  location     text,
  entity_tag   text,
  body         text,
  PRIMARY KEY (caller, key)
);
CREATE INDEX IF NOT EXISTS idempotency_key_by_expiry ON idempotency_key (expires_at);
