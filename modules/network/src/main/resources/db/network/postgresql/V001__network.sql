-- One row, locked first by every change of the network: numbers are given out, and become visible, in the order of
-- their commits. A horizon (the greatest recorded_seq) can therefore never gain an earlier row afterwards.
CREATE TABLE network_register (
    id           SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
    recorded_seq BIGINT   NOT NULL,
    county_no    INTEGER  NOT NULL,
    center_no    INTEGER  NOT NULL,
    partner_no   INTEGER  NOT NULL,
    seller_no    INTEGER  NOT NULL
);
INSERT INTO network_register VALUES (1, 0, 0, 0, 0, 0);

-- Codes compare by code point, whatever the locale of the database, as they do in Java and on Derby.
CREATE TABLE county (
    county_no INTEGER      NOT NULL PRIMARY KEY,
    code      VARCHAR(40) COLLATE "C" NOT NULL CONSTRAINT county_code UNIQUE,
    name      VARCHAR(200) NOT NULL,
    country   VARCHAR(2)   NOT NULL,
    province  VARCHAR(200),
    tier      VARCHAR(10)  NOT NULL,
    version   INTEGER      NOT NULL
);

-- Append-only: a night reads the tier as it was recorded up to the night's horizon.
CREATE TABLE county_tier (
    recorded_seq       BIGINT      NOT NULL PRIMARY KEY,
    county_no          INTEGER     NOT NULL CONSTRAINT county_tier_county REFERENCES county (county_no),
    tier               VARCHAR(10) NOT NULL,
    recorded_at_micros BIGINT      NOT NULL
);

-- A center stays in its county for good: nights are partitioned by county.
CREATE TABLE center (
    center_no INTEGER      NOT NULL PRIMARY KEY,
    code      VARCHAR(40) COLLATE "C" NOT NULL CONSTRAINT center_code UNIQUE,
    name      VARCHAR(200) NOT NULL,
    county_no INTEGER      NOT NULL CONSTRAINT center_county REFERENCES county (county_no),
    version   INTEGER      NOT NULL
);

CREATE TABLE partner (
    partner_no INTEGER      NOT NULL PRIMARY KEY,
    code       VARCHAR(40) COLLATE "C" NOT NULL CONSTRAINT partner_code UNIQUE,
    name       VARCHAR(200) NOT NULL,
    version    INTEGER      NOT NULL
);

-- Append-only: of a center's periods that began by a date, the latest holds; of equal ones, the one recorded last.
CREATE TABLE partner_period (
    recorded_seq       BIGINT       NOT NULL PRIMARY KEY,
    partner_no         INTEGER      NOT NULL CONSTRAINT partner_period_partner REFERENCES partner (partner_no),
    center_no          INTEGER      NOT NULL CONSTRAINT partner_period_center REFERENCES center (center_no),
    model              VARCHAR(6)   NOT NULL CHECK (model IN ('STORE', 'SELLER')),
    since              DATE         NOT NULL,
    given_name         VARCHAR(200) NOT NULL,
    recorded_at_micros BIGINT       NOT NULL
);

CREATE TABLE seller (
    seller_no INTEGER      NOT NULL PRIMARY KEY,
    code      VARCHAR(40) COLLATE "C" NOT NULL CONSTRAINT seller_code UNIQUE,
    name      VARCHAR(200) NOT NULL,
    center_no INTEGER      NOT NULL CONSTRAINT seller_center REFERENCES center (center_no),
    version   INTEGER      NOT NULL
);

CREATE INDEX county_tier_of_county ON county_tier (county_no);
CREATE INDEX center_of_county ON center (county_no);
CREATE INDEX partner_period_of_partner ON partner_period (partner_no);
CREATE INDEX partner_period_of_center ON partner_period (center_no);
CREATE INDEX seller_of_center ON seller (center_no);
