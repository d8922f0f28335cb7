-- Money that a partner brought to the bank. Rows are never changed; a wrong one is reversed.
CREATE TABLE cash_deposit (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    country CHAR(2) NOT NULL,
    partner VARCHAR(40) NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    reference VARCHAR(64) NOT NULL,
    -- When the bank had it, and the date that it is booked on.
    received_on DATE NOT NULL,
    booked_on DATE NOT NULL,
    recorded_by VARCHAR(80) NOT NULL,
    recorded_at_micros BIGINT NOT NULL,
    CONSTRAINT cash_deposit_amount CHECK (amount_minor > 0)
);
CREATE INDEX cash_deposit_partner ON cash_deposit (partner, id);
CREATE INDEX cash_deposit_booked_on ON cash_deposit (country, booked_on);

CREATE TABLE cash_reversal (
    deposit_id VARCHAR(40) NOT NULL PRIMARY KEY REFERENCES cash_deposit (id),
    booked_on DATE NOT NULL,
    reason VARCHAR(200) NOT NULL,
    reversed_by VARCHAR(80) NOT NULL,
    reversed_at_micros BIGINT NOT NULL
);
CREATE INDEX cash_reversal_booked_on ON cash_reversal (booked_on);

-- One line of the bank is one deposit; a reversed deposit gives its line free.
CREATE TABLE cash_bank_line (
    country CHAR(2) NOT NULL,
    reference VARCHAR(64) NOT NULL,
    deposit_id VARCHAR(40) NOT NULL,
    CONSTRAINT cash_bank_line_pk PRIMARY KEY (country, reference)
);

-- A partner's own limit. Counted up by whoever is about to take from the cash or to hold it against a limit, which locks
-- the row until the commit.
CREATE TABLE cash_account (
    partner VARCHAR(40) NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL,
    limit_minor BIGINT,
    limit_version INTEGER NOT NULL,
    CONSTRAINT cash_account_limit CHECK (limit_minor >= 0)
);

-- What holds in a country; append-only: a night goes by the last one that counts from its date or from an earlier one.
CREATE TABLE cash_terms (
    country CHAR(2) NOT NULL,
    version INTEGER NOT NULL,
    counts_from DATE NOT NULL,
    limit_minor BIGINT,
    overdue_after_days INTEGER,
    CONSTRAINT cash_terms_pk PRIMARY KEY (country, version),
    CONSTRAINT cash_terms_limit CHECK (limit_minor >= 0),
    CONSTRAINT cash_terms_days CHECK (overdue_after_days BETWEEN 0 AND 365)
);

-- What partners said about setting overdue cash off against their fees; append-only.
CREATE TABLE cash_consent (
    partner VARCHAR(40) NOT NULL,
    consent_no INTEGER NOT NULL,
    decision VARCHAR(8) NOT NULL,
    counts_from DATE NOT NULL,
    said_by VARCHAR(80) NOT NULL,
    said_at_micros BIGINT NOT NULL,
    CONSTRAINT cash_consent_pk PRIMARY KEY (partner, consent_no),
    CONSTRAINT cash_consent_decision CHECK (decision IN ('GIVE', 'WITHDRAW'))
);

-- Up to which night cash is carried, and which network said who held what in it.
CREATE TABLE cash_night (
    country CHAR(2) NOT NULL,
    night_date DATE NOT NULL,
    network_horizon BIGINT NOT NULL,
    CONSTRAINT cash_night_pk PRIMARY KEY (country, night_date)
);

-- What a partner holds, night by night; one who holds nothing and moves nothing has no row.
CREATE TABLE cash_position (
    country CHAR(2) NOT NULL,
    night_date DATE NOT NULL,
    partner VARCHAR(40) COLLATE "C" NOT NULL,
    opening_minor DECIMAL(31, 0) NOT NULL,
    taken_in_minor DECIMAL(31, 0) NOT NULL,
    given_back_minor DECIMAL(31, 0) NOT NULL,
    deposited_minor DECIMAL(31, 0) NOT NULL,
    set_off_minor DECIMAL(31, 0) NOT NULL,
    closing_minor DECIMAL(31, 0) NOT NULL,
    CONSTRAINT cash_position_pk PRIMARY KEY (country, night_date, partner),
    CONSTRAINT cash_position_closes CHECK
        (closing_minor = opening_minor + taken_in_minor - given_back_minor - deposited_minor - set_off_minor)
);
CREATE INDEX cash_position_partner ON cash_position (partner, night_date);

-- Who held overdue cash at the end of a night, what of it is set off against fees, and what is not paid because of it.
CREATE TABLE cash_overdue (
    country CHAR(2) NOT NULL,
    night_date DATE NOT NULL,
    partner VARCHAR(40) COLLATE "C" NOT NULL,
    overdue_minor DECIMAL(31, 0) NOT NULL,
    set_off_minor BIGINT NOT NULL,
    blocked_minor BIGINT NOT NULL,
    CONSTRAINT cash_overdue_pk PRIMARY KEY (country, night_date, partner),
    CONSTRAINT cash_overdue_set_off CHECK (overdue_minor > 0 AND set_off_minor BETWEEN 0 AND overdue_minor
        AND blocked_minor >= 0 AND (set_off_minor = 0 OR blocked_minor = 0))
);

-- What a night set off, posted at its seal.
CREATE TABLE cash_set_off (
    country CHAR(2) NOT NULL,
    night_date DATE NOT NULL,
    partner VARCHAR(40) NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    booked_on DATE NOT NULL,
    CONSTRAINT cash_set_off_pk PRIMARY KEY (country, night_date, partner),
    CONSTRAINT cash_set_off_amount CHECK (amount_minor > 0)
);
CREATE INDEX cash_set_off_booked_on ON cash_set_off (country, booked_on);
