-- An inbound parcel, from the county to the villager or back. Its carrier's waybill names it outside.
CREATE TABLE parcel (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    country CHAR(2) NOT NULL,
    county VARCHAR(40) NOT NULL,
    center VARCHAR(40) NOT NULL,
    carrier VARCHAR(40) NOT NULL,
    waybill VARCHAR(64) NOT NULL,
    recipient VARCHAR(100) NOT NULL,
    phone VARCHAR(32) NOT NULL,
    state VARCHAR(10) NOT NULL,
    lane VARCHAR(40),
    -- SHA-256 over the parcel's id and its code; none before it lies at the center, and none after.
    code_hash CHAR(64),
    wrong_codes SMALLINT NOT NULL,
    revision INTEGER NOT NULL,
    CONSTRAINT parcel_waybill UNIQUE (carrier, waybill)
);
CREATE INDEX parcel_center ON parcel (center, id);
CREATE INDEX parcel_county ON parcel (county, id);

CREATE TABLE parcel_event (
    parcel_id VARCHAR(40) NOT NULL,
    event_no SMALLINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    at_micros BIGINT NOT NULL,
    who VARCHAR(80) NOT NULL,
    note VARCHAR(400) NOT NULL,
    CONSTRAINT parcel_event_pk PRIMARY KEY (parcel_id, event_no)
);
