CREATE TABLE villager_order (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    handoff VARCHAR(40) NOT NULL,
    country CHAR(2) NOT NULL,
    center_no INTEGER NOT NULL,
    center_code VARCHAR(40) NOT NULL,
    county_no INTEGER NOT NULL,
    county_code VARCHAR(40) NOT NULL,
    placed_by VARCHAR(80) NOT NULL,
    villager_name VARCHAR(200) NOT NULL,
    villager_phone VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    channel VARCHAR(40) NOT NULL,
    payment_method VARCHAR(10) NOT NULL,
    payment_provider VARCHAR(40),
    payment_reference VARCHAR(64),
    amount_minor BIGINT NOT NULL,
    charge_minor BIGINT NOT NULL,
    charge_vat_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    details VARCHAR(30000) NOT NULL,
    state VARCHAR(12) NOT NULL,
    accepted_on DATE NOT NULL,
    accepted_at_micros BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    -- Null once the order has ended, so that whoever looks for what is due reads only what is in flight.
    send_again_at_micros BIGINT,
    provider_ref VARCHAR(64),
    cost_minor BIGINT,
    failure_reason VARCHAR(400),
    refund_reference VARCHAR(40),
    CONSTRAINT villager_order_handoff UNIQUE (handoff),
    CONSTRAINT villager_order_amounts CHECK (amount_minor > 0 AND charge_minor >= charge_vat_minor AND charge_vat_minor >= 0),
    CONSTRAINT villager_order_state CHECK (state IN ('ACCEPTED', 'HANDED_OFF', 'FULFILLED', 'FAILED')),
    CONSTRAINT villager_order_fulfilled CHECK (state <> 'FULFILLED' OR provider_ref IS NOT NULL),
    CONSTRAINT villager_order_failed CHECK (state <> 'FAILED' OR refund_reference IS NOT NULL)
);
CREATE INDEX villager_order_county ON villager_order (county_code, id);
CREATE INDEX villager_order_center ON villager_order (center_code, id);
CREATE INDEX villager_order_due ON villager_order (send_again_at_micros);
CREATE INDEX villager_order_payment ON villager_order (payment_reference);
CREATE INDEX villager_order_provider ON villager_order (provider_ref);
CREATE INDEX villager_order_refund ON villager_order (refund_reference);

CREATE TABLE order_event (
    order_id VARCHAR(40) NOT NULL REFERENCES villager_order (id),
    seq INTEGER NOT NULL,
    at_micros BIGINT NOT NULL,
    state VARCHAR(12) NOT NULL,
    note VARCHAR(400) NOT NULL,
    CONSTRAINT order_event_pk PRIMARY KEY (order_id, seq)
);
