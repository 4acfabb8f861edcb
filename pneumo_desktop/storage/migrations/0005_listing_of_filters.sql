-- What the list filters by, of the newest version, beside what it searches: one index holds all of it in the order of the list, and
-- a page or a count is one scan of it, without a look at another table. Filled by insert_version, and by facts.py for older rows.
ALTER TABLE record ADD COLUMN day TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN reader TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN who_conclusion TEXT NOT NULL DEFAULT '';
DROP INDEX record_listing;
UPDATE record SET day = f.day, outcome = f.outcome, state = f.state, reader = f.reader, who_conclusion = f.who_conclusion
FROM version_fact AS f WHERE f.version_id = record.newest;
CREATE INDEX record_listing ON record (newest, search_text, day, outcome, state, reader, who_conclusion);
