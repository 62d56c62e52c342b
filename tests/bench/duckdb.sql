-- The same files in DuckDB: different people by sex and district, and by who taught them. Nothing is
-- validated, and nobody is followed down the cascade.
CREATE TABLE people AS SELECT * FROM read_csv('people.csv', all_varchar = true);
CREATE TABLE sessions AS SELECT * FROM read_csv('sessions.csv', all_varchar = true);
CREATE TABLE attendance AS SELECT * FROM read_csv('attendance.csv', all_varchar = true);
COPY (
    SELECT p.sex, s.district, count(*) AS contacts, count(DISTINCT a.person_id) AS people
    FROM attendance a JOIN sessions s USING (session_id) JOIN people p USING (person_id)
    GROUP BY ALL ORDER BY ALL
) TO '/dev/null' (FORMAT csv);
COPY (
    SELECT f.facilitator, count(*) AS contacts, count(DISTINCT a.person_id) AS people
    FROM attendance a
    JOIN (SELECT session_id, unnest(string_split(facilitators, ';')) AS facilitator FROM sessions) f
    USING (session_id)
    GROUP BY ALL ORDER BY ALL
) TO '/dev/null' (FORMAT csv);
