-- Who did what and when: append-only, each line carrying the hash of the line before it (storage/audit.py).
-- No name of a patient, no report number, no word of a visit: `record` is the record's id or empty, `detail` JSON of numbers,
-- times and hashes. `seq` counts without a gap whatever the clock says; `at` is UTC.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT CHECK (seq >= 1),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    record TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64)
);
CREATE INDEX audit_backups ON audit (seq) WHERE what IN ('backup', 'restore');
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'a line of the audit never changes');
END;
CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'a line of the audit is never taken away');
END;

-- Records that were erased, as salted hashes of their ids: a backup from before is relieved of them again when it is restored.
CREATE TABLE erased (
    digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
    salt TEXT NOT NULL CHECK (length(salt) = 32)
);
