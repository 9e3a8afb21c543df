-- Arrays unfolded: empty and NULL ones give nothing, or a row of NULLs when joined from the left.
CREATE TABLE t (id INT, a ARRAY<STRING>) WITH ('connector' = 'case', 'rows' = '
[1, ["x", "y"]]
[2, []]
[3, null]
[4, ["z"]]
');
CREATE TABLE each_one (id INT, x STRING) WITH ('connector' = 'case');
CREATE TABLE each_one_left (id INT, x STRING) WITH ('connector' = 'case');
CREATE TABLE numbered (id INT, x STRING, n INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO each_one SELECT id, x FROM t CROSS JOIN UNNEST(a) AS u (x);
INSERT INTO each_one_left SELECT id, x FROM t LEFT JOIN UNNEST(a) AS u (x) ON TRUE;
INSERT INTO numbered SELECT id, x, n FROM t CROSS JOIN UNNEST(a) WITH ORDINALITY AS u (x, n);
END;
