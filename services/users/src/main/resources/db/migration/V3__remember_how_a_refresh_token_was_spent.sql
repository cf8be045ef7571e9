-- A client that lost the answer may ask again, from the same address and within seconds.
ALTER TABLE refresh_token
  ADD COLUMN successor_id uuid,
  ADD COLUMN spent_at     timestamptz,
  ADD COLUMN spent_from   varchar(64);

CREATE INDEX refresh_token_by_expiry ON refresh_token (expires_at);
