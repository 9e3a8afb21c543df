-- Two sources with watermarks of their own; windows fire by the slower one. Two aggregates, one on top of the other.
CREATE TABLE web (shop INT, bought TIMESTAMP(3), amount INT, WATERMARK FOR bought AS bought) WITH (
  'connector' = 'case', 'rows' = '
[1, "2026-03-01 08:00:00", 10]
[2, "2026-03-01 08:10:00", 20]
[1, "2026-03-01 09:00:00", 30]
[1, "2026-03-01 10:30:00", 40]
[2, "2026-03-01 11:00:00", 50]
');
CREATE TABLE tills (shop INT, bought TIMESTAMP(3), amount INT, WATERMARK FOR bought AS bought) WITH (
  'connector' = 'case', 'rows' = '
[2, "2026-03-01 08:59:59.999", 1]
[1, "2026-03-01 09:00:00", 2]
[1, "2026-03-01 09:30:00", 3]
[2, "2026-03-01 10:00:00", 4]
[1, "2026-03-01 12:00:00", 5]
');
CREATE TABLE hourly (starts TIMESTAMP(3), shop INT, total INT, n BIGINT) WITH ('connector' = 'case');
CREATE TABLE best (total INT) WITH ('connector' = 'case');

CREATE TEMPORARY VIEW sales AS SELECT * FROM web UNION ALL SELECT * FROM tills;
CREATE TEMPORARY VIEW per_hour AS
SELECT window_start AS starts, shop, SUM(amount) AS total, COUNT(*) AS n
FROM TABLE(TUMBLE(TABLE sales, DESCRIPTOR(bought), INTERVAL '1' HOUR))
GROUP BY shop, window_start, window_end;

EXECUTE STATEMENT SET BEGIN
  INSERT INTO hourly SELECT starts, shop, total, n FROM per_hour;
  INSERT INTO best SELECT MAX(total) FROM per_hour;
END;
