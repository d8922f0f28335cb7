-- One row is one entry: its postings are its columns (debits above zero, credits below), so that the database itself
-- refuses an entry that does not balance.
CREATE TABLE journal_entry (
    entry_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    kind VARCHAR(24) NOT NULL,
    reference VARCHAR(80) NOT NULL,
    currency CHAR(3) NOT NULL,
    account1 SMALLINT NOT NULL,
    owner1 VARCHAR(40),
    amount1 BIGINT NOT NULL,
    account2 SMALLINT NOT NULL,
    owner2 VARCHAR(40),
    amount2 BIGINT NOT NULL,
    account3 SMALLINT,
    owner3 VARCHAR(40),
    amount3 BIGINT,
    account4 SMALLINT,
    owner4 VARCHAR(40),
    amount4 BIGINT,
    account5 SMALLINT,
    owner5 VARCHAR(40),
    amount5 BIGINT,
    account6 SMALLINT,
    owner6 VARCHAR(40),
    amount6 BIGINT,
    CONSTRAINT journal_entry_balances CHECK (amount1 + amount2 + COALESCE(amount3, 0) + COALESCE(amount4, 0) + COALESCE(amount5, 0) + COALESCE(amount6, 0) = 0)
);
CREATE INDEX journal_entry_date ON journal_entry (country, business_date);
CREATE INDEX journal_entry_reference ON journal_entry (reference);

-- The fee side of one partner's night: accruals, holdback, clawbacks and releases, as gross debits and credits.
CREATE TABLE partner_entry (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    partner_no INTEGER NOT NULL,
    currency CHAR(3) NOT NULL,
    debit_5010 BIGINT NOT NULL,
    credit_5010 BIGINT NOT NULL,
    debit_2110 BIGINT NOT NULL,
    credit_2110 BIGINT NOT NULL,
    debit_2120 BIGINT NOT NULL,
    credit_2120 BIGINT NOT NULL,
    debit_1410 BIGINT NOT NULL,
    credit_1410 BIGINT NOT NULL,
    CONSTRAINT partner_entry_pk PRIMARY KEY (country, business_date, partner_no),
    CONSTRAINT partner_entry_balances CHECK (CAST(debit_5010 AS NUMERIC(38, 0)) + debit_2110 + debit_2120 + debit_1410
        = CAST(credit_5010 AS NUMERIC(38, 0)) + credit_2110 + credit_2120 + credit_1410),
    CONSTRAINT partner_entry_signs CHECK (debit_5010 >= 0 AND credit_5010 >= 0 AND debit_2110 >= 0 AND credit_2110 >= 0
        AND debit_2120 >= 0 AND credit_2120 >= 0 AND debit_1410 >= 0 AND credit_1410 >= 0)
);

-- Gross sums of every account once used, cumulative to the end of a night.
CREATE TABLE account_balance (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    account SMALLINT NOT NULL,
    currency CHAR(3) NOT NULL,
    debit_total NUMERIC(38, 0) NOT NULL,
    credit_total NUMERIC(38, 0) NOT NULL,
    CONSTRAINT account_balance_pk PRIMARY KEY (country, business_date, account, currency)
);
