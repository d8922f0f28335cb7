-- Fingerprints of a sealed night's rows, in blocks by table; block 0 names the columns. The seal signs their hashes.
CREATE TABLE night_fingerprint (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    table_name VARCHAR(40) NOT NULL,
    block_no INTEGER NOT NULL,
    content BLOB(64K) NOT NULL,
    CONSTRAINT night_fingerprint_pk PRIMARY KEY (country, business_date, table_name, block_no)
);
