-- One match of a date: supplement 0 is the night itself, each later file of the date makes the next one.
CREATE TABLE match_run (
    country VARCHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    supplement_no INTEGER NOT NULL CHECK (supplement_no >= 0),
    run_no INTEGER NOT NULL,
    -- 1 once the night is sealed: from then on no row of this match is replaced.
    published SMALLINT NOT NULL CHECK (published IN (0, 1)),
    PRIMARY KEY (country, business_date, supplement_no)
);

CREATE TABLE match_summary (
    country VARCHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    supplement_no INTEGER NOT NULL,
    provider VARCHAR(40) NOT NULL,
    -- 0 where the provider's file had not come.
    file_no BIGINT NOT NULL,
    line_count BIGINT NOT NULL,
    matched_lines BIGINT NOT NULL,
    broken_lines BIGINT NOT NULL,
    ignored_lines BIGINT NOT NULL,
    our_items BIGINT NOT NULL,
    matched_items BIGINT NOT NULL,
    broken_items BIGINT NOT NULL,
    expected_items BIGINT NOT NULL,
    PRIMARY KEY (country, business_date, supplement_no, provider),
    CHECK (line_count = matched_lines + broken_lines + ignored_lines),
    CHECK (our_items = matched_items + broken_items + expected_items)
);

CREATE TABLE recon_break (
    country VARCHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    supplement_no INTEGER NOT NULL,
    break_no INTEGER NOT NULL,
    provider VARCHAR(40) NOT NULL,
    reference VARCHAR(100) NOT NULL,
    cause VARCHAR(20) NOT NULL,
    ours_minor BIGINT NOT NULL,
    theirs_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    -- 0 where a side is absent.
    our_seq BIGINT NOT NULL,
    center_no INTEGER NOT NULL,
    file_no BIGINT NOT NULL,
    line_no INTEGER NOT NULL,
    PRIMARY KEY (country, business_date, supplement_no, break_no)
);

-- Sales that a provider's file confirms: what sellers are paid from.
CREATE TABLE matched_sale (
    country VARCHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    supplement_no INTEGER NOT NULL,
    tx_seq BIGINT NOT NULL,
    provider VARCHAR(40) NOT NULL,
    ref_shard SMALLINT NOT NULL,
    seller_no INTEGER NOT NULL,
    amount_minor BIGINT NOT NULL,
    -- The first night whose payout may count it: its own, or for a supplement the one that was open then.
    counts_from DATE NOT NULL,
    PRIMARY KEY (country, business_date, supplement_no, tx_seq)
);
CREATE INDEX matched_sale_payable ON matched_sale (country, counts_from);
