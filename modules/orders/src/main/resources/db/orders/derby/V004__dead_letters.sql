-- Messages that could not be taken up: what an operator lists, replays or discards.
CREATE TABLE dead_letter (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    message_id VARCHAR(100) NOT NULL,
    queue VARCHAR(20) NOT NULL,
    parked_at_micros BIGINT NOT NULL,
    reason VARCHAR(400) NOT NULL,
    handoff VARCHAR(40),
    order_id VARCHAR(40),
    text CLOB NOT NULL,
    state VARCHAR(12) NOT NULL,
    settled_by VARCHAR(80),
    settled_at_micros BIGINT,
    settled_why VARCHAR(200),
    CONSTRAINT dead_letter_message UNIQUE (message_id),
    CONSTRAINT dead_letter_state CHECK (state IN ('WAITING', 'REPLAYED', 'DISCARDED')),
    CONSTRAINT dead_letter_settled CHECK (state = 'WAITING' OR (settled_by IS NOT NULL AND settled_at_micros IS NOT NULL)),
    CONSTRAINT dead_letter_discarded CHECK (state <> 'DISCARDED' OR settled_why IS NOT NULL)
);
CREATE INDEX dead_letter_by_state ON dead_letter (state, id);
CREATE INDEX dead_letter_by_handoff ON dead_letter (handoff, state);
