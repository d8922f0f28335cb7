-- What sales charge their sellers, and what refunds give back of that.
ALTER TABLE seller_position ADD COLUMN charged_minor DECIMAL(31, 0) DEFAULT 0 NOT NULL;
ALTER TABLE seller_position ADD COLUMN given_back_minor DECIMAL(31, 0) DEFAULT 0 NOT NULL;
ALTER TABLE seller_position DROP CONSTRAINT seller_position_signs;
ALTER TABLE seller_position DROP CONSTRAINT seller_position_closes;
ALTER TABLE seller_position ADD CONSTRAINT seller_position_signs CHECK (matched_minor >= 0 AND charged_minor >= 0
    AND given_back_minor >= 0 AND refunded_minor >= 0 AND instructed_minor >= 0);
ALTER TABLE seller_position ADD CONSTRAINT seller_position_closes CHECK (closing_minor = opening_minor + matched_minor
    - charged_minor + given_back_minor - refunded_minor - instructed_minor);

-- One seller's nights.
CREATE INDEX seller_position_seller ON seller_position (country, seller, night_date);
