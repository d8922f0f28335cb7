CREATE TABLE access_client (
    id VARCHAR(40) PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    role VARCHAR(20) NOT NULL,
    scope VARCHAR(12000) NOT NULL,
    -- SHA-256 of a random secret of 256 bits: no dictionary holds such secrets, so nothing slower is needed.
    secret_hash CHAR(64) NOT NULL,
    active BOOLEAN NOT NULL,
    created_at_micros BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE access_user (
    id VARCHAR(40) PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    role VARCHAR(20) NOT NULL,
    scope VARCHAR(12000) NOT NULL,
    active BOOLEAN NOT NULL,
    created_at_micros BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE access_login_link (
    token_hash CHAR(64) PRIMARY KEY,
    user_id VARCHAR(40) NOT NULL,
    expires_at_micros BIGINT NOT NULL,
    redeemed_at_micros BIGINT
);

CREATE TABLE access_audit (
    seq BIGINT PRIMARY KEY,
    at_micros BIGINT NOT NULL,
    actor VARCHAR(80) NOT NULL,
    action VARCHAR(60) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    detail VARCHAR(16000) NOT NULL,
    previous_hash CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL
);

-- One row: where the chain ends. Its lock puts concurrent lines in order, and its count shows when the last were cut off.
CREATE TABLE access_audit_head (
    id SMALLINT PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL,
    hash CHAR(64) NOT NULL
);
INSERT INTO access_audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
