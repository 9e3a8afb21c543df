/* file clicks.json
{"u":"a","n":1,"d":1.5,"ts":"2024-03-01 10:00:01.250"}
{"u":"b","n":2,"d":2.5,"ts":"2024-03-01 10:00:04"}
{"u":"a","n":3,"d":null,"ts":"2024-03-01 10:00:09.999"}
{"u":null,"n":4,"d":4.5,"ts":"2024-03-01 10:00:10"}
{"u":"a","n":5,"d":0.5,"ts":"2024-03-01 10:00:05"}
{"u":"a","n":6,"d":6.5,"ts":"2024-03-01 10:00:14"}
{"u":"b","n":7,"d":7.5,"ts":"2024-03-01 10:00:03"}
{"u":"b","n":null,"d":8.5,"ts":"2024-03-01 10:00:17"}
{"u":"a","n":9,"d":9.5,"ts":"2024-03-01 10:00:33"}
{"u":"c","n":10,"d":1.0,"ts":"2024-03-01 10:00:29"}
{"u":"b","n":11,"d":1.5,"ts":null}
{"u":"c","n":12,"d":2.0,"ts":"2024-03-01 10:00:12"}
{"u":"a","n":13,"d":3.0,"ts":"2024-03-01 10:01:05"}
*/
CREATE TABLE clicks (u STRING, n INT, d DECIMAL(10, 2), ts TIMESTAMP(3), p AS PROCTIME(), WATERMARK FOR ts AS ts)
WITH ('connector' = 'filesystem', 'path' = 'clicks.json', 'format' = 'json');
CREATE TABLE patient (u STRING, n INT, d DECIMAL(10, 2), ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '6' SECOND)
WITH ('connector' = 'filesystem', 'path' = 'clicks.json', 'format' = 'json');
---- in order
SELECT COUNT(*) FROM clicks
--> ! run RuntimeException: RowTime field should not be null, please convert it to a non-null long value.
---- in order
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end
--> ! run RuntimeException: RowTime field should not be null, please convert it to a non-null long value.
---- in order
SELECT COUNT(*) FROM clicks GROUP BY TUMBLE(ts, INTERVAL '10' SECOND)
--> ! run RuntimeException: RowTime field should not be null, please convert it to a non-null long value.
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY ts) FROM clicks
--> ! run RuntimeException: RowTime field should not be null, please convert it to a non-null long value.
---- in order
SELECT u, n, ts, CURRENT_WATERMARK(ts) FROM patient
--> ! run RuntimeException: RowTime field should not be null, please convert it to a non-null long value.
