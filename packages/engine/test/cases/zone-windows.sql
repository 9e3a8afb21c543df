-- Days of TIMESTAMP_LTZ begin at midnight of the session's zone; in New York 8 March 2026 has 23 hours.
SET 'table.local-time-zone' = 'America/New_York';

CREATE TABLE visits (
  page STRING,
  epoch BIGINT,
  seen AS TO_TIMESTAMP_LTZ(epoch, 3),
  WATERMARK FOR seen AS seen - INTERVAL '1' MINUTE
) WITH ('connector' = 'case', 'rows' = '
["a", 1772859600000]
["a", 1772945999999]
["a", 1772946000000]
["b", 1773028799999]
["a", 1773028800000]
["b", 1773115200000]
');

CREATE TABLE days (page STRING, day_start STRING, day_end STRING, visits BIGINT) WITH ('connector' = 'case');

INSERT INTO days
SELECT page, CAST(window_start AS STRING), CAST(window_end AS STRING), COUNT(*)
FROM TABLE(TUMBLE(TABLE visits, DESCRIPTOR(seen), INTERVAL '1' DAY))
GROUP BY page, window_start, window_end;
