-- What can say "refer urgently" stands beside the other facts, so that no list reads a payload for it: empty for the many who have no
-- such sign, else the bedside signs and the moment of the reading, from which the rules (domain/imci.py) tell it for the patient's age.
ALTER TABLE version_fact ADD COLUMN urgent_signs TEXT NOT NULL DEFAULT '';
UPDATE version_fact SET urgent_signs = found.signs
FROM (
    SELECT
        v.id,
        json_array(json_extract(payload, '$.visit.signs'), json_extract(payload, '$.reading.read_at')) AS signs
    FROM record_version AS v
    WHERE json_valid(payload)
        AND (
            json_extract(payload, '$.visit.signs.stridor') = 'yes'
            OR json_extract(payload, '$.visit.signs.oxygen_saturation') < 90
            OR EXISTS (SELECT 1 FROM json_each(payload, '$.visit.signs.danger_signs') WHERE value = 'yes')
        )
) AS found
WHERE found.id = version_fact.version_id;
