-- A session is one row, so of a refresh and an end of the session at the same time, one waits for the other. Sessions of
-- before are not carried over: people log in again.
DROP TABLE refresh_token;

ALTER TABLE app_user ADD COLUMN session_generation integer NOT NULL DEFAULT 0;

CREATE TABLE user_session (
  id         uuid        PRIMARY KEY,
  user_id    uuid        NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  generation integer     NOT NULL,
  token_hash varchar(64) NOT NULL,
  spent_hash varchar(64),
  spent_at   timestamptz,
  spent_from varchar(64),
  expires_at timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  version    integer     NOT NULL
);

CREATE INDEX user_session_by_user ON user_session (user_id);
CREATE INDEX user_session_by_expiry ON user_session (expires_at);
