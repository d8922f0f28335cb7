-- What villagers got back of an order's amount, beside what a failed order gives back by itself.
ALTER TABLE villager_order ADD COLUMN refunds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE villager_order ADD COLUMN refunded_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE villager_order ADD COLUMN refunded_in_flight_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE villager_order ADD CONSTRAINT villager_order_refunded CHECK (refunded_minor BETWEEN 0 AND amount_minor
    AND refunded_in_flight_minor BETWEEN 0 AND refunded_minor AND refunds BETWEEN 0 AND 100);

-- Rows are never changed.
CREATE TABLE order_refund (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    order_id VARCHAR(40) NOT NULL REFERENCES villager_order (id),
    amount_minor BIGINT NOT NULL,
    reason VARCHAR(200) NOT NULL,
    agreed_by VARCHAR(80) NOT NULL,
    agreed_at_micros BIGINT NOT NULL,
    booked_on DATE NOT NULL,
    -- The account that the money came from: orders in progress where the order was in flight.
    taken_from VARCHAR(24) NOT NULL,
    CONSTRAINT order_refund_amount CHECK (amount_minor > 0)
);
CREATE INDEX order_refund_order ON order_refund (order_id, id);
CREATE INDEX order_refund_booked_on ON order_refund (booked_on);
