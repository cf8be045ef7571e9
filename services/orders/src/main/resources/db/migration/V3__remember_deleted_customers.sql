-- Customers whose orders are erased once more, for those that were being placed when the account was deleted.
CREATE TABLE deleted_customer (
  id         uuid        PRIMARY KEY,
  deleted_at timestamptz NOT NULL
);
CREATE INDEX deleted_customer_by_deletion ON deleted_customer (deleted_at);
