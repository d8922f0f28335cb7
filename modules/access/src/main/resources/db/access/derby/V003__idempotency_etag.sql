-- Creations and decisions answer an ETag too; empty where there is none.
ALTER TABLE idempotency_key ADD COLUMN etag VARCHAR(80) DEFAULT '' NOT NULL;
