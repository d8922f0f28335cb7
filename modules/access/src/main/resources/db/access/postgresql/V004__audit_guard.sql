-- Where the chain stood at each night's seal, signed with a key that is not in the database.
CREATE TABLE access_audit_anchor (
    seq BIGINT PRIMARY KEY,
    signed VARCHAR(1000) NOT NULL
);
CREATE TRIGGER access_audit_anchor_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_audit_anchor
    FOR EACH STATEMENT EXECUTE FUNCTION access_audit_is_append_only();

CREATE INDEX access_audit_actor ON access_audit (actor, seq);
CREATE INDEX access_audit_action ON access_audit (action, seq);
CREATE INDEX access_audit_subject ON access_audit (subject, seq);
CREATE INDEX access_audit_time ON access_audit (at_micros, seq);
