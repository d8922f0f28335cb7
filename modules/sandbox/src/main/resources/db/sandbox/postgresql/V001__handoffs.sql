-- What the outside world was asked to do, and what it says about it.
CREATE TABLE sandbox_handoff (
    handoff VARCHAR(40) NOT NULL PRIMARY KEY,
    order_id VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    channel VARCHAR(40) NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    details VARCHAR(30000) NOT NULL,
    taken_at_micros BIGINT NOT NULL,
    result VARCHAR(10) NOT NULL,
    provider_ref VARCHAR(64),
    cost_minor BIGINT,
    reason VARCHAR(400),
    -- When it next answers, and how often still; null when it has said all.
    answer_at_micros BIGINT,
    answers_left INTEGER NOT NULL,
    answers_sent INTEGER NOT NULL
);
CREATE INDEX sandbox_handoff_due ON sandbox_handoff (answer_at_micros);
