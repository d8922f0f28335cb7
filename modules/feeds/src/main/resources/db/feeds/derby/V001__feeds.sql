-- Providers' files as they were taken, and the lines of those that were accepted.
CREATE TABLE feed_file (
    file_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id VARCHAR(40) NOT NULL UNIQUE,
    country VARCHAR(2) NOT NULL,
    provider VARCHAR(40) NOT NULL,
    business_date DATE,
    sha256 VARCHAR(64) NOT NULL,
    content_sha256 VARCHAR(64) NOT NULL,
    format VARCHAR(80) NOT NULL,
    flaw_code VARCHAR(40) NOT NULL,
    flaw_detail VARCHAR(500) NOT NULL,
    line_count INTEGER NOT NULL,
    byte_count BIGINT NOT NULL,
    arrived_at_micros BIGINT NOT NULL,
    sent_by VARCHAR(80) NOT NULL,
    -- country/provider/date of an accepted file, else the file's own id: one accepted file per provider and date.
    slot VARCHAR(100) NOT NULL UNIQUE,
    -- The same content again is the same file, whatever it is called and however it is zipped.
    CONSTRAINT feed_file_once UNIQUE (country, provider, content_sha256),
    CONSTRAINT feed_file_whole CHECK (
        flaw_code <> '' AND line_count = 0
        OR flaw_code = '' AND business_date IS NOT NULL AND line_count >= 0)
);
CREATE INDEX feed_file_by_date ON feed_file (country, business_date);

CREATE TABLE feed_line (
    file_no BIGINT NOT NULL,
    line_no INTEGER NOT NULL,
    line_type CHAR(1) NOT NULL CHECK (line_type IN ('P', 'R', 'I')),
    reference VARCHAR(100) NOT NULL,
    ref_shard SMALLINT NOT NULL,
    amount_minor BIGINT NOT NULL,
    -- Hundred-thousandths of a minor unit: exact for every fee that providers write.
    fee_hundred_thousandths BIGINT NOT NULL CHECK (fee_hundred_thousandths >= 0),
    ignored_because VARCHAR(100) NOT NULL,
    PRIMARY KEY (file_no, line_no),
    CHECK (line_type <> 'I' AND ignored_because = '' OR line_type = 'I' AND ignored_because <> '')
);
