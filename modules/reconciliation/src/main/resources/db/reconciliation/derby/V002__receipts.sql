-- 1 where what matched is a sale's expected payment, which is payable no sooner than the sale is delivered.
ALTER TABLE matched_sale ADD COLUMN prepaid SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE matched_sale ADD CONSTRAINT matched_sale_prepaid CHECK (prepaid IN (0, 1));
