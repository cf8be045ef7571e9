-- Texts sort by code point: the same order on every machine, and the index serves prefix searches.
CREATE TABLE product (
  id             uuid          PRIMARY KEY,
  sku            varchar(40)   COLLATE "C" NOT NULL,
  name           varchar(200)  COLLATE "C" NOT NULL,
  description    varchar(2000),
  price_amount   bigint        NOT NULL CHECK (price_amount >= 0),
  price_currency varchar(3)    NOT NULL,
  stock          integer       NOT NULL CHECK (stock >= 0),
  created_at     timestamptz   NOT NULL,
  updated_at     timestamptz   NOT NULL,
  version        integer       NOT NULL,
  CONSTRAINT product_sku_unique UNIQUE (sku)
);

-- One index for each order that a list comes in.
CREATE INDEX product_by_name ON product (name, id);
CREATE INDEX product_by_price ON product (price_amount, id);
CREATE INDEX product_by_creation ON product (created_at, id);
