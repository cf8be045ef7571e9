-- "user" is a reserved word of SQL.
CREATE TABLE app_user (
  id            uuid         PRIMARY KEY,
  email         varchar(254) COLLATE "C" NOT NULL,
  name          varchar(100) NOT NULL,
  password_hash varchar(255) NOT NULL,
  roles         varchar(255) NOT NULL,
  locked        boolean      NOT NULL,
  created_at    timestamptz  NOT NULL,
  updated_at    timestamptz  NOT NULL,
  version       integer      NOT NULL,
  CONSTRAINT app_user_email_unique UNIQUE (email)
);

CREATE INDEX app_user_by_creation ON app_user (created_at, id);
