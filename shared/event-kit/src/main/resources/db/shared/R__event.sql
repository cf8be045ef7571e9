-- Shared by all services with events.

-- What this service has to publish. A row is deleted once the broker has it; a row with an error is parked, and later
-- ones of its key wait behind it.
CREATE TABLE IF NOT EXISTS outbox_event (
  position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id             uuid        NOT NULL UNIQUE,
  type           text        NOT NULL,
  key            text        NOT NULL,
  occurred_at    timestamptz NOT NULL,
  correlation_id text,
  trace_parent   text,
  data           text        NOT NULL,
  error          text
);
CREATE INDEX IF NOT EXISTS outbox_event_by_key ON outbox_event (key, position);

-- The events of other services that this one has taken over: handled, or parked below.
CREATE TABLE IF NOT EXISTS inbox_event (
  id          text        NOT NULL,
  type        text        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, type)
);
CREATE INDEX IF NOT EXISTS inbox_event_by_age ON inbox_event (received_at);

-- Events that could not be handled, with the error; without one, an event waits behind an earlier one of its key, or to
-- be handled again.
CREATE TABLE IF NOT EXISTS parked_event (
  position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parking_id     uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  id             text        NOT NULL,
  type           text        NOT NULL,
  key            text        NOT NULL,
  occurred_at    timestamptz NOT NULL,
  correlation_id text,
  trace_parent   text,
  data           text        NOT NULL,
  error          text
);
CREATE INDEX IF NOT EXISTS parked_event_by_key ON parked_event (key, position);
