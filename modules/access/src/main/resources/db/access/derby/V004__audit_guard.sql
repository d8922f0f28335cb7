-- Derby cannot raise an error by itself: a statement that it may not allow writes a row that a CHECK never lets in.
CREATE TABLE access_audit_refusal (
    never SMALLINT NOT NULL CONSTRAINT audit_lines_are_never_changed CHECK (never = 0)
);
CREATE TRIGGER access_audit_no_update AFTER UPDATE ON access_audit
    FOR EACH STATEMENT INSERT INTO access_audit_refusal VALUES (1);
CREATE TRIGGER access_audit_no_delete AFTER DELETE ON access_audit
    FOR EACH STATEMENT INSERT INTO access_audit_refusal VALUES (1);

-- Where the chain stood at each night's seal, signed with a key that is not in the database.
CREATE TABLE access_audit_anchor (
    seq BIGINT PRIMARY KEY,
    signed VARCHAR(1000) NOT NULL
);
CREATE TRIGGER access_audit_anchor_no_update AFTER UPDATE ON access_audit_anchor
    FOR EACH STATEMENT INSERT INTO access_audit_refusal VALUES (1);
CREATE TRIGGER access_audit_anchor_no_delete AFTER DELETE ON access_audit_anchor
    FOR EACH STATEMENT INSERT INTO access_audit_refusal VALUES (1);

CREATE INDEX access_audit_actor ON access_audit (actor, seq);
CREATE INDEX access_audit_action ON access_audit (action, seq);
CREATE INDEX access_audit_subject ON access_audit (subject, seq);
CREATE INDEX access_audit_time ON access_audit (at_micros, seq);
