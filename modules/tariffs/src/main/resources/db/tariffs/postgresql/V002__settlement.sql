-- Rows arrive in the order of their keys. A night's rows are replaced whole until it is sealed, and never after.
CREATE TABLE fee_line (
    center_no INTEGER NOT NULL,
    tx_seq BIGINT NOT NULL,
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    partner_no INTEGER NOT NULL,
    kind SMALLINT NOT NULL,
    tariff_version INTEGER NOT NULL,
    rule_no INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    amount_minor BIGINT NOT NULL,
    fee_minor BIGINT NOT NULL,
    held_minor BIGINT NOT NULL,
    CONSTRAINT fee_line_pk PRIMARY KEY (center_no, tx_seq),
    CONSTRAINT fee_line_held CHECK (held_minor = 0 OR held_minor BETWEEN 1 AND fee_minor)
);

-- Where each clawback was taken from: 2110, then 2120, then 1410.
CREATE TABLE clawback (
    original_seq BIGINT NOT NULL,
    refund_seq BIGINT NOT NULL,
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    partner_no INTEGER NOT NULL,
    center_no INTEGER NOT NULL,
    refunded_minor BIGINT NOT NULL,
    from_2110 BIGINT NOT NULL,
    from_2120 BIGINT NOT NULL,
    from_1410 BIGINT NOT NULL,
    CONSTRAINT clawback_pk PRIMARY KEY (original_seq, refund_seq)
);
CREATE INDEX clawback_night ON clawback (country, business_date);

CREATE TABLE fee_exemption (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    center_no INTEGER NOT NULL,
    tx_seq BIGINT NOT NULL,
    reason VARCHAR(20) NOT NULL,
    CONSTRAINT fee_exemption_pk PRIMARY KEY (center_no, tx_seq)
);
CREATE INDEX fee_exemption_night ON fee_exemption (country, business_date);

-- One row a partner and night, from the first one on, also where nothing moved: the next night begins with it.
CREATE TABLE statement (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    partner_no INTEGER NOT NULL,
    home_county INTEGER NOT NULL,
    currency CHAR(3) NOT NULL,
    opening BIGINT NOT NULL,
    earned BIGINT NOT NULL,
    held BIGINT NOT NULL,
    released BIGINT NOT NULL,
    recovered BIGINT NOT NULL,
    tax BIGINT NOT NULL,
    paid BIGINT NOT NULL,
    closing BIGINT NOT NULL,
    fee_lines INTEGER NOT NULL,
    payable_2110 BIGINT NOT NULL,
    receivable_1410 BIGINT NOT NULL,
    held_2120 BIGINT NOT NULL,
    held_by_release VARCHAR(8000) NOT NULL,
    month_purchase INTEGER NOT NULL,
    month_bill_payment INTEGER NOT NULL,
    month_top_up INTEGER NOT NULL,
    month_travel_booking INTEGER NOT NULL,
    month_local_sale INTEGER NOT NULL,
    month_parcel_collection INTEGER NOT NULL,
    month_parcel_delivery INTEGER NOT NULL,
    parked_because VARCHAR(500),
    CONSTRAINT statement_pk PRIMARY KEY (country, business_date, partner_no),
    CONSTRAINT statement_signs CHECK (earned >= 0 AND held >= 0 AND released >= 0 AND recovered >= 0 AND tax >= 0
        AND paid >= 0 AND payable_2110 >= 0 AND receivable_1410 >= 0 AND held_2120 >= 0),
    CONSTRAINT statement_closing CHECK (closing = payable_2110 - receivable_1410)
);
-- A night's lines lie together, in the order in which they were written: a block range index costs next to nothing.
CREATE INDEX fee_line_night ON fee_line USING brin (business_date);
