-- Windows that overlap: the row of 10:00:04 that comes after 10:00:11 is late for [09:59:55, 10:00:05) only.
CREATE TABLE readings (
  sensor STRING,
  degrees DOUBLE,
  taken TIMESTAMP(3),
  WATERMARK FOR taken AS taken - INTERVAL '5' SECOND
) WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["a", 1, "2026-01-01 10:00:01"]
["a", 2, "2026-01-01 10:00:03"]
["b", 3, "2026-01-01 10:00:06"]
["a", 4, "2026-01-01 10:00:07"]
["a", 5, "2026-01-01 10:00:11"]
["b", 6, "2026-01-01 10:00:11"]
["a", 7, "2026-01-01 10:00:04"]
["b", 8, "2026-01-01 10:00:04"]
["a", 9, "2026-01-01 10:00:26"]
["a", 10, "2026-01-01 10:00:26"]
');

CREATE TABLE hops (sensor STRING, window_end TIMESTAMP(3), total DOUBLE) WITH ('connector' = 'case');
CREATE TABLE steps (sensor STRING, window_end TIMESTAMP(3), total DOUBLE) WITH ('connector' = 'case');

EXECUTE STATEMENT SET BEGIN
INSERT INTO hops
SELECT sensor, window_end, SUM(degrees)
FROM TABLE(HOP(TABLE readings, DESCRIPTOR(taken), INTERVAL '5' SECOND, INTERVAL '10' SECOND))
GROUP BY sensor, window_start, window_end;

INSERT INTO steps
SELECT sensor, window_end, SUM(degrees)
FROM TABLE(CUMULATE(TABLE readings, DESCRIPTOR(taken), INTERVAL '10' SECOND, INTERVAL '20' SECOND))
GROUP BY sensor, window_start, window_end;
END;
