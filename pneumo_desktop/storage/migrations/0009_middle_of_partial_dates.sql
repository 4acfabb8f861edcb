-- Of a birth date that is known in part, the age counts from the middle of what of it lies before the film, as on screen and paper; before,
-- whoever was born in the year or month of the film had an age below nothing. The facts of such versions are made anew by facts.py.
DELETE FROM version_fact
WHERE version_id IN (
    SELECT id FROM record_version
    WHERE iif(json_valid(patient), json_extract(patient, '$.partial_birth.year'), NULL) IS NOT NULL
);
