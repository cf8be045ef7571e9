-- One row per subject instead of one per failure: a single statement checks and counts, so attempts at the same time
-- can't all find the limit not yet reached. The former counts, and addresses known by the former hashes, are forgotten.
DROP TABLE failed_login;
DELETE FROM familiar_address;

CREATE TABLE attempt_count (
  subject         varchar(64) PRIMARY KEY,
  attempts        integer     NOT NULL,
  last_attempt_at timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL
);
CREATE INDEX attempt_count_by_expiry ON attempt_count (expires_at);
