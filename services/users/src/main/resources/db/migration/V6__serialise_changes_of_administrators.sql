-- One row, which each change of who administers updates first: such changes happen one after another.
CREATE TABLE administration (
  id      integer PRIMARY KEY,
  changes bigint  NOT NULL
);
INSERT INTO administration (id, changes) VALUES (1, 0);
