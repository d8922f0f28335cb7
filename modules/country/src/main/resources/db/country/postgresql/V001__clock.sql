-- How far the business clock of a development installation was moved on; one row.
CREATE TABLE business_clock (
    id SMALLINT NOT NULL PRIMARY KEY,
    ahead_micros BIGINT NOT NULL,
    CONSTRAINT business_clock_one CHECK (id = 1),
    CONSTRAINT business_clock_ahead CHECK (ahead_micros >= 0)
);
INSERT INTO business_clock (id, ahead_micros) VALUES (1, 0);
