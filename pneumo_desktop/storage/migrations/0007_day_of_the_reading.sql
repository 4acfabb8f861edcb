-- A film whose day of the exam is not known counts by the day of its first reading, which no amendment changes; before, it counted by the
-- day of its newest saving. The age on that day goes with it, but for one that was estimated.
UPDATE version_fact
SET day = found.day, age_days = age_days + iif(found.dated, julianday(found.day) - julianday(version_fact.day), 0)
FROM (
    SELECT
        id,
        (
            SELECT substr(json_extract(payload, '$.reading.read_at'), 1, 10) FROM record_version AS first
            WHERE first.record_id = v.record_id AND json_valid(payload) ORDER BY version LIMIT 1
        ) AS day,
        coalesce(json_extract(patient, '$.birth_date'), json_extract(patient, '$.partial_birth.year')) IS NOT NULL AS dated
    FROM record_version AS v
    WHERE exam_at IS NULL AND json_valid(patient)
) AS found
WHERE found.id = version_fact.version_id AND found.day IS NOT NULL AND found.day <> version_fact.day;

UPDATE record SET day = f.day
FROM version_fact AS f WHERE f.version_id = record.newest AND record.day <> f.day;
