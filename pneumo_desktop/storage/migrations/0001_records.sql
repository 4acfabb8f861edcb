-- First version: records with all their versions, the films they rest on, and the numbers given.
-- Payloads hold the whole record as JSON; the other columns repeat what lists, searches and later pages ask for.

-- One row. `id` tells this store from every other, `changes` counts transactions, `versions` the rows of record_version:
-- after a crash they show a log file that belongs to another database (see database.py).
CREATE TABLE store (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id TEXT NOT NULL,
    changes INTEGER NOT NULL DEFAULT 0,
    versions INTEGER NOT NULL DEFAULT 0
);
INSERT INTO store (only_row, id) VALUES (1, lower(hex(randomblob(16))));

-- The last report number given in each year. It only grows, whether or not the record was ever saved.
CREATE TABLE number_sequence (
    year INTEGER PRIMARY KEY CHECK (year BETWEEN 1 AND 9999),
    last INTEGER NOT NULL CHECK (last >= 1)
);

-- Originals in the folder films/, named by their hash.
CREATE TABLE film (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    file_name TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL CHECK (bytes >= 0)
);

-- Append-only. `id` is the order of saving on this computer, which a clock set back cannot change.
CREATE TABLE record_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_id TEXT NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    score REAL,
    reader TEXT NOT NULL,
    exam_at TEXT,
    saved_at TEXT NOT NULL,
    film_sha256 TEXT NOT NULL REFERENCES film (sha256),
    report_file TEXT NOT NULL UNIQUE,
    report_sha256 TEXT NOT NULL CHECK (length(report_sha256) = 64),
    patient TEXT NOT NULL,
    payload TEXT NOT NULL,
    UNIQUE (record_id, version)
);
CREATE INDEX record_version_film ON record_version (film_sha256);
CREATE TRIGGER record_version_never_changes BEFORE UPDATE ON record_version
BEGIN
    SELECT RAISE(ABORT, 'a saved version never changes');
END;

-- One row a record, pointing at its newest version. `search_text` is number, clinic number and name, folded (search_text.py);
-- `patient_key` is the clinic number as `find_patient` compares it.
CREATE TABLE record (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    newest INTEGER NOT NULL UNIQUE REFERENCES record_version (id) DEFERRABLE INITIALLY DEFERRED,
    patient_key TEXT NOT NULL,
    search_text TEXT NOT NULL
);
-- Holds all that a search looks at, in the order of the list: 100,000 records are scanned in about 20 ms, words of one or two
-- characters (Chinese names) included, which a trigram index could not find.
CREATE INDEX record_listing ON record (newest, search_text);
CREATE INDEX record_patient ON record (patient_key, newest);
