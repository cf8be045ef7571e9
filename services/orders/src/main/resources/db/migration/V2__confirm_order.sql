-- An order is confirmed, or refused, once the catalog has said whether the stock suffices. Those that were placed before
-- keep waiting for their payment.
ALTER TABLE customer_order
  DROP CONSTRAINT customer_order_status_check,
  ADD CONSTRAINT customer_order_status_check
    CHECK (status IN ('PLACED', 'CONFIRMED', 'REFUSED', 'PAID', 'SHIPPED', 'CANCELLED')),
  ADD COLUMN refusal varchar(50),
  -- Without a customer once that account is deleted.
  ALTER COLUMN customer_id DROP NOT NULL;
UPDATE customer_order SET status = 'CONFIRMED' WHERE status = 'PLACED';

-- For the timer that looks for orders that nobody confirmed.
CREATE INDEX customer_order_unconfirmed ON customer_order (placed_at) WHERE status = 'PLACED';
