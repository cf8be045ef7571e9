-- subject: a hash, because neither an address nor an email is needed in clear to count.
CREATE TABLE failed_login (
  id        uuid        PRIMARY KEY,
  subject   varchar(64) NOT NULL,
  failed_at timestamptz NOT NULL
);
CREATE INDEX failed_login_by_subject ON failed_login (subject, failed_at);
CREATE INDEX failed_login_by_time ON failed_login (failed_at);

CREATE TABLE familiar_address (
  subject      varchar(64) PRIMARY KEY,
  last_seen_at timestamptz NOT NULL
);
CREATE INDEX familiar_address_by_time ON familiar_address (last_seen_at);
