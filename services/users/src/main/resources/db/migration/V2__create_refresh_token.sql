CREATE TABLE refresh_token (
  id         uuid        PRIMARY KEY,
  family_id  uuid        NOT NULL,
  user_id    uuid        NOT NULL REFERENCES app_user (id),
  hash       varchar(64) NOT NULL,
  expires_at timestamptz NOT NULL,
  spent      boolean     NOT NULL,
  version    integer     NOT NULL,
  CONSTRAINT refresh_token_hash_unique UNIQUE (hash)
);

CREATE INDEX refresh_token_by_family ON refresh_token (family_id);
CREATE INDEX refresh_token_by_user ON refresh_token (user_id);
