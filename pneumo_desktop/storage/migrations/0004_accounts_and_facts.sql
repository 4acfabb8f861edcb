-- People who sign in, and the facts of every version that lists and counts ask for.

-- `name_key` is the name as two accounts are compared. `hash` is scrypt of the password with `salt` and the cost that stands
-- beside it, so that a later version can ask for more. `failures` are the wrong passwords in a row, `failed_at` the last one
-- (seconds since 1970 by this computer's clock).
CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('reader', 'administrator')),
    profession TEXT NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    hash BLOB NOT NULL,
    salt BLOB NOT NULL,
    cost TEXT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    failed_at REAL NOT NULL DEFAULT 0
);

-- One row a version, made of its payload (facts.py) when it is saved, or at the next start where that was not so. `day` is that
-- of the exam, or of saving where it is not known; `age_days` the age on it. State, outcome and reader are repeated, so that a filter never
-- reads the wide rows. It names no patient, unless a reader does in a reason.
CREATE TABLE version_fact (
    version_id INTEGER NOT NULL PRIMARY KEY REFERENCES record_version (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reader TEXT NOT NULL,
    film_quality TEXT NOT NULL,
    who_conclusion TEXT NOT NULL,
    agreement TEXT NOT NULL,
    reason TEXT NOT NULL,
    read_anyway INTEGER NOT NULL,
    impression_given INTEGER NOT NULL,
    model TEXT NOT NULL,
    disagreement_reason TEXT NOT NULL,
    age_days REAL
);
CREATE INDEX version_fact_day ON version_fact (day);

-- Which edition of the folding (search_text.py) record.search_text was made with.
CREATE TABLE search_fold (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    edition INTEGER NOT NULL
);
INSERT INTO search_fold (only_row, edition) VALUES (1, 1);
