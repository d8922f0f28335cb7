-- A tariff from its draft to its publication; the document is canonical JSON and never changes once published.
CREATE TABLE tariff (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    country CHAR(2) NOT NULL,
    state VARCHAR(9) NOT NULL,
    effective_from DATE NOT NULL,
    document TEXT NOT NULL,
    content_hash CHAR(64) NOT NULL,
    -- Both are absent until the publication: the database itself refuses a version or a date that is taken.
    version_no INTEGER,
    published_from DATE,
    drafted_by VARCHAR(80) NOT NULL,
    drafted_at_micros BIGINT NOT NULL,
    edited_by VARCHAR(80) NOT NULL,
    edited_at_micros BIGINT NOT NULL,
    published_by VARCHAR(80),
    published_at_micros BIGINT,
    revision INTEGER NOT NULL,
    CONSTRAINT tariff_version UNIQUE (country, version_no),
    CONSTRAINT tariff_published_from UNIQUE (country, published_from),
    CONSTRAINT tariff_state CHECK (state = 'DRAFT' AND version_no IS NULL AND published_from IS NULL
        OR state = 'PUBLISHED' AND version_no > 0 AND published_from = effective_from AND published_by IS NOT NULL),
    CONSTRAINT tariff_four_eyes CHECK (published_by IS NULL OR published_by <> drafted_by AND published_by <> edited_by)
);

-- The row that publications of one country queue for, so that versions follow one another without a gap.
CREATE TABLE tariff_version_count (
    country CHAR(2) NOT NULL PRIMARY KEY,
    last_version INTEGER NOT NULL
);
