-- Cash in hand (1210) is looked up by its owner, and stands among an entry's first two postings.
CREATE INDEX journal_entry_cash1 ON journal_entry (owner1, business_date) WHERE account1 = 1210;
CREATE INDEX journal_entry_cash2 ON journal_entry (owner2, business_date) WHERE account2 = 1210;
