-- Cash in hand (1210) is looked up by its owner, and stands among an entry's first two postings.
CREATE INDEX journal_entry_owner1 ON journal_entry (owner1, business_date);
CREATE INDEX journal_entry_owner2 ON journal_entry (owner2, business_date);
