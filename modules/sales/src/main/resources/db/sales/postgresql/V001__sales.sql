-- What sellers offer. People edit it.
CREATE TABLE product (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    country CHAR(2) NOT NULL,
    center_no INTEGER NOT NULL,
    center_code VARCHAR(40) NOT NULL,
    county_no INTEGER NOT NULL,
    county_code VARCHAR(40) NOT NULL,
    seller_no INTEGER NOT NULL,
    seller_code VARCHAR(40) NOT NULL,
    name VARCHAR(200) NOT NULL,
    unit VARCHAR(40) NOT NULL,
    price_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    active BOOLEAN NOT NULL,
    CONSTRAINT product_price CHECK (price_minor > 0)
);
CREATE INDEX product_county ON product (county_code, id);
CREATE INDEX product_center ON product (center_code, id);
CREATE INDEX product_seller ON product (seller_code, id);

CREATE TABLE sale (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    country CHAR(2) NOT NULL,
    center_no INTEGER NOT NULL,
    center_code VARCHAR(40) NOT NULL,
    county_no INTEGER NOT NULL,
    county_code VARCHAR(40) NOT NULL,
    seller_no INTEGER NOT NULL,
    seller_code VARCHAR(40) NOT NULL,
    sold_by VARCHAR(80) NOT NULL,
    channel VARCHAR(40) NOT NULL,
    payment_method VARCHAR(10) NOT NULL,
    paid_when VARCHAR(16) NOT NULL,
    payment_provider VARCHAR(40),
    payment_reference VARCHAR(64),
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    -- What the seller is charged once it is delivered, at the rates of the day of the sale.
    fee_minor BIGINT NOT NULL,
    carrier VARCHAR(40),
    recipient_name VARCHAR(200),
    recipient_phone VARCHAR(40),
    recipient_address VARCHAR(400),
    carriage_minor BIGINT NOT NULL,
    carriage_cost_minor BIGINT NOT NULL,
    carriage_vat_minor BIGINT NOT NULL,
    state VARCHAR(12) NOT NULL,
    accepted_on DATE NOT NULL,
    accepted_at_micros BIGINT NOT NULL,
    ended_on DATE,
    -- Under which a wallet's file lists what a cancelled sale gives back.
    return_reference VARCHAR(40),
    refunds INTEGER NOT NULL,
    refunded_minor BIGINT NOT NULL,
    fee_returned_minor BIGINT NOT NULL,
    CONSTRAINT sale_state CHECK (state IN ('ACCEPTED', 'DELIVERED', 'CANCELLED')),
    CONSTRAINT sale_ended CHECK ((state = 'ACCEPTED' AND ended_on IS NULL) OR (state <> 'ACCEPTED' AND ended_on IS NOT NULL)),
    CONSTRAINT sale_cancelled CHECK (state <> 'CANCELLED' OR return_reference IS NOT NULL),
    CONSTRAINT sale_wallet CHECK ((payment_method = 'WALLET' AND payment_provider IS NOT NULL
        AND payment_reference IS NOT NULL AND paid_when = 'ON_ACCEPTANCE')
        OR (payment_method = 'CASH' AND payment_provider IS NULL AND payment_reference IS NULL)),
    CONSTRAINT sale_charges CHECK (amount_minor > 0 AND fee_minor >= 0 AND carriage_minor >= 0
        AND fee_minor + carriage_minor <= amount_minor AND carriage_cost_minor BETWEEN 0 AND carriage_minor
        AND carriage_vat_minor BETWEEN 0 AND carriage_minor - carriage_cost_minor),
    CONSTRAINT sale_carried CHECK ((carrier IS NULL AND carriage_minor = 0) OR (carrier IS NOT NULL AND carriage_minor > 0)),
    CONSTRAINT sale_refunded CHECK (refunds BETWEEN 0 AND 100 AND refunded_minor BETWEEN 0 AND amount_minor
        AND fee_returned_minor BETWEEN 0 AND fee_minor)
);
CREATE INDEX sale_county ON sale (county_code, id);
CREATE INDEX sale_center ON sale (center_code, id);
CREATE INDEX sale_seller ON sale (seller_code, id);
CREATE INDEX sale_payment ON sale (payment_reference);
CREATE INDEX sale_accepted_on ON sale (country, accepted_on);
CREATE INDEX sale_ended_on ON sale (country, ended_on);

-- What was sold, as it was offered then.
CREATE TABLE sale_line (
    sale_id VARCHAR(40) NOT NULL REFERENCES sale (id),
    line_no INTEGER NOT NULL,
    product VARCHAR(40) NOT NULL,
    name VARCHAR(200) NOT NULL,
    unit VARCHAR(40) NOT NULL,
    quantity BIGINT NOT NULL,
    price_minor BIGINT NOT NULL,
    CONSTRAINT sale_line_pk PRIMARY KEY (sale_id, line_no),
    CONSTRAINT sale_line_amount CHECK (quantity > 0 AND price_minor > 0)
);

CREATE TABLE sale_event (
    sale_id VARCHAR(40) NOT NULL REFERENCES sale (id),
    seq INTEGER NOT NULL,
    at_micros BIGINT NOT NULL,
    state VARCHAR(12) NOT NULL,
    note VARCHAR(400) NOT NULL,
    CONSTRAINT sale_event_pk PRIMARY KEY (sale_id, seq)
);

-- What buyers got back of a delivered sale's amount. Rows are never changed.
CREATE TABLE sale_refund (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    sale_id VARCHAR(40) NOT NULL REFERENCES sale (id),
    amount_minor BIGINT NOT NULL,
    fee_returned_minor BIGINT NOT NULL,
    reason VARCHAR(200) NOT NULL,
    agreed_by VARCHAR(80) NOT NULL,
    agreed_at_micros BIGINT NOT NULL,
    booked_on DATE NOT NULL,
    CONSTRAINT sale_refund_amount CHECK (amount_minor > 0 AND fee_returned_minor BETWEEN 0 AND amount_minor)
);
CREATE INDEX sale_refund_sale ON sale_refund (sale_id, id);
CREATE INDEX sale_refund_booked_on ON sale_refund (booked_on);
