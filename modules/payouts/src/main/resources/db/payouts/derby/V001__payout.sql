-- What one night proposes to pay, decided as a whole.
CREATE TABLE payout_batch (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    country CHAR(2) NOT NULL,
    night_date DATE NOT NULL,
    state VARCHAR(10) NOT NULL,
    currency CHAR(3) NOT NULL,
    payout_count INTEGER NOT NULL,
    total_minor DECIMAL(31, 0) NOT NULL,
    content_hash CHAR(64) NOT NULL,
    decided_by VARCHAR(80),
    decided_at_micros BIGINT,
    reason VARCHAR(400),
    -- Counted up by whoever is about to change the batch, which locks its row until the commit.
    revision INTEGER NOT NULL,
    CONSTRAINT payout_batch_night UNIQUE (country, night_date),
    CONSTRAINT payout_batch_state CHECK (state IN ('DRAFT', 'PROPOSED', 'SUPERSEDED') AND decided_by IS NULL
        OR state IN ('APPROVED', 'REJECTED') AND decided_by IS NOT NULL AND decided_at_micros IS NOT NULL)
);

-- In the order of the export.
CREATE TABLE payout (
    country CHAR(2) NOT NULL,
    night_date DATE NOT NULL,
    payee VARCHAR(40) NOT NULL,
    kind VARCHAR(12) NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    CONSTRAINT payout_pk PRIMARY KEY (country, night_date, payee, kind),
    CONSTRAINT payout_amount CHECK (amount_minor > 0)
);

-- What a seller is owed of matched receipts, night by night; a seller who is owed nothing and moves nothing has no row.
CREATE TABLE seller_position (
    country CHAR(2) NOT NULL,
    night_date DATE NOT NULL,
    seller VARCHAR(40) NOT NULL,
    opening_minor DECIMAL(31, 0) NOT NULL,
    matched_minor DECIMAL(31, 0) NOT NULL,
    refunded_minor DECIMAL(31, 0) NOT NULL,
    instructed_minor DECIMAL(31, 0) NOT NULL,
    closing_minor DECIMAL(31, 0) NOT NULL,
    CONSTRAINT seller_position_pk PRIMARY KEY (country, night_date, seller),
    CONSTRAINT seller_position_signs CHECK (matched_minor >= 0 AND refunded_minor >= 0 AND instructed_minor >= 0),
    CONSTRAINT seller_position_closes CHECK
        (closing_minor = opening_minor + matched_minor - refunded_minor - instructed_minor)
);
