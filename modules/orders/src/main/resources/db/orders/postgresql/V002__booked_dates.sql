-- The business date that an order's end is booked on: what a sealed night is held against.
ALTER TABLE villager_order ADD COLUMN ended_on DATE;
CREATE INDEX villager_order_accepted_on ON villager_order (country, accepted_on);
CREATE INDEX villager_order_ended_on ON villager_order (country, ended_on);
