-- A demo's clock begins behind the machine's, once, and moves on from there.
ALTER TABLE business_clock DROP CONSTRAINT business_clock_ahead;
ALTER TABLE business_clock ADD COLUMN began_ahead_micros BIGINT;
