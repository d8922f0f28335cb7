-- What was answered to a request under its caller's key: written in the transaction of the effect, kept for 90 days.
CREATE TABLE idempotency_key (
    caller_id VARCHAR(80) NOT NULL,
    idem_key VARCHAR(100) NOT NULL,
    request_hash CHAR(64) NOT NULL,
    status SMALLINT NOT NULL,
    location VARCHAR(200) NOT NULL,
    answer TEXT NOT NULL,
    at_micros BIGINT NOT NULL,
    CONSTRAINT idempotency_key_pk PRIMARY KEY (caller_id, idem_key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (at_micros);
