-- A new amount that corrects what a sealed night settled. It moves the partner's account on the date it was approved for,
-- in the night that settles that date; nothing sealed is ever edited.
CREATE TABLE adjustment (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    country CHAR(2) NOT NULL,
    partner_no INTEGER NOT NULL,
    partner VARCHAR(40) NOT NULL,
    currency CHAR(3) NOT NULL,
    -- Above zero in the partner's favour, below zero to the partner's charge.
    amount_minor BIGINT NOT NULL,
    fee_line VARCHAR(40),
    dispute_id VARCHAR(40),
    reason VARCHAR(400) NOT NULL,
    content_hash CHAR(64) NOT NULL,
    state VARCHAR(10) NOT NULL,
    proposed_by VARCHAR(80) NOT NULL,
    proposed_at_micros BIGINT NOT NULL,
    decided_by VARCHAR(80),
    decided_at_micros BIGINT,
    decided_because VARCHAR(400),
    business_date DATE,
    revision INTEGER NOT NULL,
    CONSTRAINT adjustment_amount CHECK (amount_minor <> 0),
    CONSTRAINT adjustment_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    CONSTRAINT adjustment_dated CHECK ((state = 'APPROVED' AND business_date IS NOT NULL AND decided_by IS NOT NULL)
        OR (state <> 'APPROVED' AND business_date IS NULL))
);
CREATE INDEX adjustment_night ON adjustment (country, business_date);
CREATE INDEX adjustment_line ON adjustment (fee_line);

-- A partner says that a fee line is wrong. open_line is the line as long as the dispute waits for its answer, so that one
-- line has one open dispute.
CREATE TABLE dispute (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    country CHAR(2) NOT NULL,
    partner_no INTEGER NOT NULL,
    partner VARCHAR(40) NOT NULL,
    currency CHAR(3) NOT NULL,
    fee_line VARCHAR(40) NOT NULL,
    open_line VARCHAR(40),
    claim VARCHAR(1000) NOT NULL,
    state VARCHAR(10) NOT NULL,
    raised_by VARCHAR(80) NOT NULL,
    raised_at_micros BIGINT NOT NULL,
    answer VARCHAR(1000),
    answered_by VARCHAR(80),
    answered_at_micros BIGINT,
    adjustment_id VARCHAR(40),
    revision INTEGER NOT NULL,
    CONSTRAINT dispute_open UNIQUE (open_line)
);
CREATE INDEX dispute_partner ON dispute (partner, id);
