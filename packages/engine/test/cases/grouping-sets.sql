-- ROLLUP and GROUPING SETS; a NULL of the data is told from one that stands for a column left out.
CREATE TABLE t (a STRING, b INT, v INT) WITH ('connector' = 'case', 'rows' = '
["x", 1, 10]
["x", 2, 20]
["y", 1, 30]
[null, 1, 40]
');
CREATE TABLE rolled (a STRING, b INT, total INT, left_out BIGINT) WITH ('connector' = 'case');
CREATE TABLE sets (a STRING, b INT, total INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO rolled SELECT a, b, SUM(v), GROUPING(a) FROM t GROUP BY ROLLUP (a, b);
INSERT INTO sets SELECT a, b, SUM(v) FROM t GROUP BY GROUPING SETS ((a), (b));
END;
