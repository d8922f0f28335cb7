-- The waist. Rows are never changed, but for two frozen at a cut-over: the date of what came before a country's first
-- night, and the county that settles what belongs to a partner of elsewhere.
CREATE TABLE service_transaction (
    seq BIGINT NOT NULL,
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    settle_county INTEGER NOT NULL,
    center_no INTEGER NOT NULL,
    kind SMALLINT NOT NULL,
    channel VARCHAR(40) NOT NULL,
    provider_ref VARCHAR(80) NOT NULL,
    ref_shard SMALLINT NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    trade_time_micros BIGINT NOT NULL,
    source VARCHAR(40) NOT NULL,
    source_id VARCHAR(80) NOT NULL,
    reverses_seq BIGINT,
    payment SMALLINT,
    cost_minor BIGINT,
    seller_no INTEGER,
    CONSTRAINT service_transaction_pk PRIMARY KEY (seq),
    CONSTRAINT service_transaction_source UNIQUE (source, source_id),
    CONSTRAINT service_transaction_amount CHECK (amount_minor BETWEEN 1 AND 10000000000000000)
);
CREATE INDEX service_transaction_night ON service_transaction (country, business_date, settle_county);

-- How much of a transaction has been refunded: never more than it was.
CREATE TABLE refund_total (
    original_seq BIGINT NOT NULL,
    original_minor BIGINT NOT NULL,
    refunded_minor BIGINT NOT NULL,
    CONSTRAINT refund_total_pk PRIMARY KEY (original_seq),
    CONSTRAINT refund_total_most CHECK (refunded_minor BETWEEN 1 AND original_minor)
);

-- Money that a wallet's file will show for an order whose own channel is another.
CREATE TABLE expected_payment (
    seq BIGINT NOT NULL,
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    provider VARCHAR(40) NOT NULL,
    reference VARCHAR(80) NOT NULL,
    ref_shard SMALLINT NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    source VARCHAR(40) NOT NULL,
    source_id VARCHAR(80) NOT NULL,
    CONSTRAINT expected_payment_pk PRIMARY KEY (seq),
    CONSTRAINT expected_payment_source UNIQUE (source, source_id)
);
CREATE INDEX expected_payment_night ON expected_payment (country, business_date);

-- The earliest date of a country that is not cut over; none before its first night.
CREATE TABLE business_day (
    country CHAR(2) NOT NULL,
    first_open DATE,
    CONSTRAINT business_day_pk PRIMARY KEY (country)
);

-- Intake sequences, handed out in blocks of 1,000.
CREATE SEQUENCE intake_block AS BIGINT START WITH 1 INCREMENT BY 1 NO CYCLE;
