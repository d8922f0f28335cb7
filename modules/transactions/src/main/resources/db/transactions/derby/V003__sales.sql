-- What a sale of our own charges its seller, and of its refund what of that is given back; null of anything else.
ALTER TABLE service_transaction ADD COLUMN charged_minor BIGINT;
ALTER TABLE service_transaction ADD CONSTRAINT service_transaction_charged CHECK (charged_minor BETWEEN 0 AND amount_minor);

-- Whose receipt a payment is, where it is a sale's.
ALTER TABLE expected_payment ADD COLUMN seller_no INTEGER;
