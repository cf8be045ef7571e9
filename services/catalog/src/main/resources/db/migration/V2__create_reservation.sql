-- What an order took from the stock. The primary keys make a repeated reservation change nothing.
CREATE TABLE reservation (
  order_id uuid        PRIMARY KEY,
  status   varchar(20) NOT NULL CHECK (status IN ('RESERVED', 'REFUSED', 'RELEASED')),
  version  integer     NOT NULL
);

CREATE TABLE reserved_product (
  order_id   uuid    NOT NULL REFERENCES reservation (order_id),
  product_id uuid    NOT NULL,
  quantity   integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (order_id, product_id)
);
