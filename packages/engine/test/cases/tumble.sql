-- Counts per minute; the row of 10:00:10 that comes after 10:01:30 is late and dropped. One reader, because a spare one
-- holds event time back until it has ended, and then what is late hangs on when that is.
CREATE TABLE clicks (
  page STRING,
  clicked TIMESTAMP(3),
  WATERMARK FOR clicked AS clicked - INTERVAL '5' SECOND
) WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["home", "2026-01-01 10:00:01"]
["cart", "2026-01-01 10:00:02"]
["home", "2026-01-01 10:00:59"]
["home", "2026-01-01 10:00:58"]
["home", "2026-01-01 10:01:03"]
["cart", "2026-01-01 10:00:57"]
["home", "2026-01-01 10:01:30"]
["home", "2026-01-01 10:01:31"]
["home", "2026-01-01 10:00:10"]
["cart", "2026-01-01 10:02:00"]
["cart", "2026-01-01 10:02:10"]
');

CREATE TABLE per_minute (
  page STRING,
  window_start TIMESTAMP(3),
  clicks BIGINT
) WITH ('connector' = 'case');

INSERT INTO per_minute
SELECT page, window_start, COUNT(*)
FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(clicked), INTERVAL '1' MINUTE))
GROUP BY page, window_start, window_end;
