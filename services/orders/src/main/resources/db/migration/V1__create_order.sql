-- "order" is a reserved word of SQL.
CREATE TABLE customer_order (
  id           uuid        PRIMARY KEY,
  customer_id  uuid        NOT NULL,
  status       varchar(20) NOT NULL CHECK (status IN ('PLACED', 'PAID', 'SHIPPED', 'CANCELLED')),
  currency     varchar(3)  NOT NULL,
  total_amount bigint      NOT NULL CHECK (total_amount >= 0),
  placed_at    timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  version      integer     NOT NULL
);

CREATE INDEX customer_order_by_placement ON customer_order (placed_at, id);
CREATE INDEX customer_order_by_customer ON customer_order (customer_id, placed_at, id);

CREATE TABLE order_line (
  order_id   uuid         NOT NULL REFERENCES customer_order (id),
  position   integer      NOT NULL,
  product_id uuid         NOT NULL,
  sku        varchar(40)  NOT NULL,
  name       varchar(200) NOT NULL,
  unit_price bigint       NOT NULL CHECK (unit_price >= 0),
  quantity   integer      NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (order_id, position)
);
