-- A provider's items of a date, pass by pass: without it every pass of a match reads the whole waist.
CREATE INDEX service_transaction_channel ON service_transaction (country, business_date, channel, ref_shard);
