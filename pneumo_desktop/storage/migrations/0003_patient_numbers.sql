-- The last clinic number given in each series ("KLM", and "NN" for people not known by name yet). It only grows, whether or
-- not the number was ever used, so that no number is given twice.
CREATE TABLE patient_sequence (
    series TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last >= 1)
);
