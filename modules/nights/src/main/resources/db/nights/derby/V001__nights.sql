CREATE TABLE night (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    state VARCHAR(10) NOT NULL,
    run_no INTEGER NOT NULL,
    started_by VARCHAR(80) NOT NULL,
    execution_id BIGINT,
    night_before DATE,
    network_horizon BIGINT,
    tariff_version INTEGER,
    cut_over_at_micros BIGINT,
    transactions BIGINT,
    amount_minor DECIMAL(31, 0),
    failure VARCHAR(1000),
    sealed_at_micros BIGINT,
    CONSTRAINT night_pk PRIMARY KEY (country, business_date),
    CONSTRAINT night_state CHECK (state IN ('OPEN', 'CUT_OVER', 'SETTLING', 'SETTLED', 'SEALED', 'FAILED'))
);

-- What each partition of a night's fees settles: counties from the one number to the other.
CREATE TABLE night_partition (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    partition_no INTEGER NOT NULL,
    county_from INTEGER NOT NULL,
    county_to INTEGER NOT NULL,
    transactions BIGINT NOT NULL,
    amount_minor DECIMAL(31, 0) NOT NULL,
    CONSTRAINT night_partition_pk PRIMARY KEY (country, business_date, partition_no)
);

-- The providers' files that had come before the cut-over; a provider without one is expected.
CREATE TABLE night_file (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    provider VARCHAR(40) NOT NULL,
    file_no BIGINT,
    CONSTRAINT night_file_pk PRIMARY KEY (country, business_date, provider)
);

-- The irreversible end of a night: what was signed, and the signature.
CREATE TABLE night_seal (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    content VARCHAR(8000) NOT NULL,
    content_sha256 CHAR(64) NOT NULL,
    signature VARCHAR(200) NOT NULL,
    public_key VARCHAR(200) NOT NULL,
    CONSTRAINT night_seal_pk PRIMARY KEY (country, business_date)
);
