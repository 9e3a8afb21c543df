-- Groups by several columns of several types, with NULL among the keys, under an outer filter on the aggregate.
CREATE TABLE events (kind STRING, on_day DATE, score DECIMAL(6, 3), flag BOOLEAN, big BIGINT) WITH (
  'connector' = 'case', 'splits' = '3', 'rows' = '
["a", "2026-01-01", "1.500", true, 9007199254740991]
["a", "2026-01-01", "2.250", true, 1]
["a", null, "3.000", null, 2]
[null, null, null, null, null]
["a", null, "4.000", null, 3]
[null, null, "0.001", null, 4]
["b", "2026-01-02", "9.000", false, 5]
["b", "2026-01-02", "-9.000", false, 6]
["b", "2026-01-03", "1.000", true, 7]
');
CREATE TABLE grouped (kind STRING, on_day DATE, flag BOOLEAN, n BIGINT, score DECIMAL(38, 3)) WITH ('connector' = 'case');

INSERT INTO grouped
SELECT kind, on_day, flag, n, score FROM (
  SELECT kind, on_day, flag, COUNT(*) AS n, SUM(score) AS score FROM events GROUP BY kind, on_day, flag
) WHERE n > 1;
