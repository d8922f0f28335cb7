-- Who may write for a night. Whoever takes it over takes the next token; what carries an older one is refused.
-- owner_server NULL: nobody holds it. It expires by the database's clock, the only one that all servers share.
CREATE TABLE night_lease (
    country CHAR(2) NOT NULL,
    business_date DATE NOT NULL,
    token BIGINT NOT NULL,
    owner_server VARCHAR(40),
    owner_start VARCHAR(40) NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    CONSTRAINT night_lease_pk PRIMARY KEY (country, business_date)
);
-- Nights that a server without leases left behind go on as those of a server that is gone.
INSERT INTO night_lease (country, business_date, token, owner_server, owner_start, expires_at)
SELECT country, business_date, 1, 'unknown', 'unknown', CURRENT_TIMESTAMP FROM night
WHERE state IN ('OPEN', 'CUT_OVER', 'SETTLING', 'SETTLED');
