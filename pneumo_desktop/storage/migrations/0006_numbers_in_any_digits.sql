-- A clinic number is one whether its digits were typed as Arabic-Indic, Devanagari, full-width or 0 to 9. The keys of before held them
-- apart; the key of such a key is that of the number itself. The numbers stay as they were typed.
UPDATE record SET patient_key = key_of_number(patient_key) WHERE patient_key <> key_of_number(patient_key);
