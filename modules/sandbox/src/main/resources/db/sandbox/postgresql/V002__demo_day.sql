-- The demo day of this installation, at most one: PLAYING from its beginning, PLAYED at its end.
CREATE TABLE sandbox_demo_day (
    id SMALLINT NOT NULL PRIMARY KEY,
    played_date DATE NOT NULL,
    state VARCHAR(10) NOT NULL,
    CONSTRAINT sandbox_demo_day_one CHECK (id = 1)
);
