/* file zoned.json
{"id":1,"ts":"2024-03-09 23:30:00Z"}
{"id":2,"ts":"2024-03-10 04:59:59Z"}
{"id":3,"ts":"2024-03-10 05:00:00Z"}
{"id":4,"ts":"2024-03-10 16:10:00Z"}
{"id":5,"ts":"2024-03-11 03:59:59Z"}
{"id":6,"ts":"2024-03-11 04:00:00Z"}
{"id":7,"ts":"2024-03-12 00:00:00Z"}
*/
/* file updates.json
{"before":null,"after":{"id":1,"k":"a","v":5,"ts":"2024-03-01 10:00:01"},"op":"c"}
{"before":null,"after":{"id":2,"k":"b","v":7,"ts":"2024-03-01 10:00:02"},"op":"c"}
{"before":{"id":1,"k":"a","v":5,"ts":"2024-03-01 10:00:01"},"after":{"id":1,"k":"a","v":9,"ts":"2024-03-01 10:00:03"},"op":"u"}
{"before":null,"after":{"id":3,"k":"a","v":1,"ts":"2024-03-01 10:00:11"},"op":"c"}
{"before":{"id":2,"k":"b","v":7,"ts":"2024-03-01 10:00:02"},"after":null,"op":"d"}
{"before":null,"after":{"id":4,"k":"c","v":4,"ts":"2024-03-01 10:00:14"},"op":"c"}
{"before":{"id":4,"k":"c","v":4,"ts":"2024-03-01 10:00:14"},"after":{"id":4,"k":"a","v":6,"ts":"2024-03-01 10:00:15"},"op":"u"}
{"before":null,"after":{"id":5,"k":"c","v":2,"ts":"2024-03-01 10:00:40"},"op":"c"}
*/
CREATE TABLE zoned (id INT, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts)
WITH ('connector' = 'filesystem', 'path' = 'zoned.json', 'format' = 'json', 'json.timestamp-format.standard' = 'SQL');
CREATE TABLE updates (id INT, k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '20' SECOND)
WITH ('connector' = 'filesystem', 'path' = 'updates.json', 'format' = 'debezium-json');
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
{"u":"c","n":12,"d":2.0,"ts":"2024-03-01 10:00:12"}
{"u":"a","n":13,"d":3.0,"ts":"2024-03-01 10:01:05"}
*/
CREATE TABLE clicks (u STRING, n INT, d DECIMAL(10, 2), ts TIMESTAMP(3), p AS PROCTIME(), WATERMARK FOR ts AS ts)
WITH ('connector' = 'filesystem', 'path' = 'clicks.json', 'format' = 'json');
CREATE TABLE patient (u STRING, n INT, d DECIMAL(10, 2), ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '6' SECOND)
WITH ('connector' = 'filesystem', 'path' = 'clicks.json', 'format' = 'json');
---- in order
SELECT u, n, ts, SUM(n) OVER (PARTITION BY u ORDER BY ts ), COUNT(*) OVER (PARTITION BY u ORDER BY ts ) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 2, 1)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 6, 2)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 9, 3)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 4, 1)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 15, 4)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, 2, 2)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 10, 1)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 24, 5)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 37, 6)
---- in order
SELECT u, n, ts, SUM(n) OVER ( ORDER BY ts ), COUNT(*) OVER ( ORDER BY ts ) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 3, 2)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 8, 3)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 11, 4)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 15, 5)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 21, 6)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, 21, 7)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 31, 8)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 40, 9)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 53, 10)
---- in order
SELECT u, n, AVG(d) OVER w, MIN(n) OVER w, MAX(d) OVER w, COUNT(d) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts )
--> +I ("a", 1, 1.500000, 1, 1.50, 1)
--> +I ("b", 2, 2.500000, 2, 2.50, 1)
--> +I ("a", 5, 1.000000, 1, 1.50, 2)
--> +I ("a", 3, 1.000000, 1, 1.50, 2)
--> +I (NULL, 4, 4.500000, 4, 4.50, 1)
--> +I ("a", 6, 2.833333, 1, 6.50, 3)
--> +I ("b", NULL, 5.500000, 2, 8.50, 2)
--> +I ("c", 10, 1.000000, 10, 1.00, 1)
--> +I ("a", 9, 4.500000, 1, 9.50, 4)
--> +I ("a", 13, 4.200000, 1, 9.50, 5)
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY p ) FROM clicks
--> +I ("a", 1, 1)
--> +I ("b", 2, 2)
--> +I ("a", 3, 4)
--> +I (NULL, 4, 4)
--> +I ("a", 5, 9)
--> +I ("a", 6, 15)
--> +I ("b", 7, 9)
--> +I ("b", NULL, 9)
--> +I ("a", 9, 24)
--> +I ("c", 10, 10)
--> +I ("c", 12, 22)
--> +I ("a", 13, 37)
---- in order
SELECT u, n, COUNT(DISTINCT n) OVER w, FIRST_VALUE(n) OVER w, LAST_VALUE(n) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts )
--> +I ("a", 1, 1, 1, 1)
--> +I ("b", 2, 1, 2, 2)
--> +I ("a", 5, 2, 1, 5)
--> +I ("a", 3, 3, 1, 3)
--> +I (NULL, 4, 1, 4, 4)
--> +I ("a", 6, 4, 1, 6)
--> +I ("b", NULL, 1, 2, 2)
--> +I ("c", 10, 1, 10, 10)
--> +I ("a", 9, 5, 1, 9)
--> +I ("a", 13, 6, 1, 13)
---- in order
SELECT u, n, ts, SUM(n) OVER (PARTITION BY u ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), COUNT(*) OVER (PARTITION BY u ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 2, 1)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 6, 2)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 9, 3)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 4, 1)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 15, 4)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, 2, 2)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 10, 1)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 24, 5)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 37, 6)
---- in order
SELECT u, n, ts, SUM(n) OVER ( ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), COUNT(*) OVER ( ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 3, 2)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 8, 3)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 11, 4)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 15, 5)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 21, 6)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, 21, 7)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 31, 8)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 40, 9)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 53, 10)
---- in order
SELECT u, n, AVG(d) OVER w, MIN(n) OVER w, MAX(d) OVER w, COUNT(d) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
--> +I ("a", 1, 1.500000, 1, 1.50, 1)
--> +I ("b", 2, 2.500000, 2, 2.50, 1)
--> +I ("a", 5, 1.000000, 1, 1.50, 2)
--> +I ("a", 3, 1.000000, 1, 1.50, 2)
--> +I (NULL, 4, 4.500000, 4, 4.50, 1)
--> +I ("a", 6, 2.833333, 1, 6.50, 3)
--> +I ("b", NULL, 5.500000, 2, 8.50, 2)
--> +I ("c", 10, 1.000000, 10, 1.00, 1)
--> +I ("a", 9, 4.500000, 1, 9.50, 4)
--> +I ("a", 13, 4.200000, 1, 9.50, 5)
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY p ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM clicks
--> +I ("a", 1, 1)
--> +I ("b", 2, 2)
--> +I ("a", 3, 4)
--> +I (NULL, 4, 4)
--> +I ("a", 5, 9)
--> +I ("a", 6, 15)
--> +I ("b", 7, 9)
--> +I ("b", NULL, 9)
--> +I ("a", 9, 24)
--> +I ("c", 10, 10)
--> +I ("c", 12, 22)
--> +I ("a", 13, 37)
---- in order
SELECT u, n, COUNT(DISTINCT n) OVER w, FIRST_VALUE(n) OVER w, LAST_VALUE(n) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
--> +I ("a", 1, 1, 1, 1)
--> +I ("b", 2, 1, 2, 2)
--> +I ("a", 5, 2, 1, 5)
--> +I ("a", 3, 3, 1, 3)
--> +I (NULL, 4, 1, 4, 4)
--> +I ("a", 6, 4, 1, 6)
--> +I ("b", NULL, 1, 2, 2)
--> +I ("c", 10, 1, 10, 10)
--> +I ("a", 9, 5, 1, 9)
--> +I ("a", 13, 6, 1, 13)
---- in order
SELECT u, n, ts, SUM(n) OVER (PARTITION BY u ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), COUNT(*) OVER (PARTITION BY u ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 2, 1)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 6, 2)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 8, 2)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 4, 1)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 9, 2)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, 2, 2)
--> +I ("c", 12, 2024-03-01 10:00:12.000, 12, 1)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 22, 2)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 15, 2)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 22, 2)
---- in order
SELECT u, n, ts, SUM(n) OVER ( ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), COUNT(*) OVER ( ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 3, 2)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 7, 2)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 8, 2)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 7, 2)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 10, 2)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, 6, 2)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 10, 2)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 19, 2)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 22, 2)
---- in order
SELECT u, n, AVG(d) OVER w, MIN(n) OVER w, MAX(d) OVER w, COUNT(d) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
--> +I ("a", 1, 1.500000, 1, 1.50, 1)
--> +I ("b", 2, 2.500000, 2, 2.50, 1)
--> +I ("a", 5, 1.000000, 1, 1.50, 2)
--> +I ("a", 3, 0.500000, 3, 0.50, 1)
--> +I (NULL, 4, 4.500000, 4, 4.50, 1)
--> +I ("a", 6, 6.500000, 3, 6.50, 1)
--> +I ("b", NULL, 5.500000, 2, 8.50, 2)
--> +I ("c", 12, 2.000000, 12, 2.00, 1)
--> +I ("c", 10, 1.500000, 10, 2.00, 2)
--> +I ("a", 9, 8.000000, 6, 9.50, 2)
--> +I ("a", 13, 6.250000, 9, 9.50, 2)
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY p ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM clicks
--> +I ("a", 1, 1)
--> +I ("b", 2, 2)
--> +I ("a", 3, 4)
--> +I (NULL, 4, 4)
--> +I ("a", 5, 8)
--> +I ("a", 6, 11)
--> +I ("b", 7, 9)
--> +I ("b", NULL, 7)
--> +I ("a", 9, 15)
--> +I ("c", 10, 10)
--> +I ("c", 12, 22)
--> +I ("a", 13, 22)
---- in order
SELECT u, n, COUNT(DISTINCT n) OVER w, FIRST_VALUE(n) OVER w, LAST_VALUE(n) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
--> +I ("a", 1, 1, 1, 1)
--> +I ("b", 2, 1, 2, 2)
--> +I ("a", 5, 2, 1, 5)
--> +I ("a", 3, 2, 5, 3)
--> +I (NULL, 4, 1, 4, 4)
--> +I ("a", 6, 2, 3, 6)
--> +I ("b", NULL, 1, 2, 2)
--> +I ("c", 12, 1, 12, 12)
--> +I ("c", 10, 2, 12, 10)
--> +I ("a", 9, 2, 6, 9)
--> +I ("a", 13, 2, 9, 13)
---- in order
SELECT u, n, ts, SUM(n) OVER (PARTITION BY u ORDER BY ts RANGE BETWEEN INTERVAL '8' SECOND PRECEDING AND CURRENT ROW), COUNT(*) OVER (PARTITION BY u ORDER BY ts RANGE BETWEEN INTERVAL '8' SECOND PRECEDING AND CURRENT ROW) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 2, 1)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 6, 2)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 8, 2)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 4, 1)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 9, 2)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, NULL, 1)
--> +I ("c", 12, 2024-03-01 10:00:12.000, 12, 1)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 10, 1)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 9, 1)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 13, 1)
---- in order
SELECT u, n, ts, SUM(n) OVER ( ORDER BY ts RANGE BETWEEN INTERVAL '8' SECOND PRECEDING AND CURRENT ROW), COUNT(*) OVER ( ORDER BY ts RANGE BETWEEN INTERVAL '8' SECOND PRECEDING AND CURRENT ROW) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 3, 2)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 8, 3)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 10, 3)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 14, 4)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 13, 3)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, 13, 4)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 10, 1)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 19, 2)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 13, 1)
---- in order
SELECT u, n, AVG(d) OVER w, MIN(n) OVER w, MAX(d) OVER w, COUNT(d) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts RANGE BETWEEN INTERVAL '8' SECOND PRECEDING AND CURRENT ROW)
--> +I ("a", 1, 1.500000, 1, 1.50, 1)
--> +I ("b", 2, 2.500000, 2, 2.50, 1)
--> +I ("a", 5, 1.000000, 1, 1.50, 2)
--> +I ("a", 3, 0.500000, 3, 0.50, 1)
--> +I (NULL, 4, 4.500000, 4, 4.50, 1)
--> +I ("a", 6, 6.500000, 3, 6.50, 1)
--> +I ("b", NULL, 8.500000, NULL, 8.50, 1)
--> +I ("c", 12, 2.000000, 12, 2.00, 1)
--> +I ("c", 10, 1.000000, 10, 1.00, 1)
--> +I ("a", 9, 9.500000, 9, 9.50, 1)
--> +I ("a", 13, 3.000000, 13, 3.00, 1)
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY p RANGE BETWEEN INTERVAL '800' SECOND PRECEDING AND CURRENT ROW) FROM clicks
--> ! plan ValidationException: SQL validation failed. From line 43, column 67 to line 43, column 87: Interval field value 800 exceeds precision of SECOND(2) field
---- in order
SELECT u, n, COUNT(DISTINCT n) OVER w, FIRST_VALUE(n) OVER w, LAST_VALUE(n) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts RANGE BETWEEN INTERVAL '8' SECOND PRECEDING AND CURRENT ROW)
--> +I ("a", 1, 1, 1, 1)
--> +I ("b", 2, 1, 2, 2)
--> +I ("a", 5, 2, 1, 5)
--> +I ("a", 3, 2, 5, 3)
--> +I (NULL, 4, 1, 4, 4)
--> +I ("a", 6, 2, 3, 6)
--> +I ("b", NULL, 0, NULL, NULL)
--> +I ("c", 12, 1, 12, 12)
--> +I ("c", 10, 1, 10, 10)
--> +I ("a", 9, 1, 9, 9)
--> +I ("a", 13, 1, 13, 13)
---- in order
SELECT u, n, ts, SUM(n) OVER (PARTITION BY u ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), COUNT(*) OVER (PARTITION BY u ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 2, 1)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 6, 2)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 9, 3)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 4, 1)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 15, 4)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, 2, 2)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 10, 1)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 24, 5)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 37, 6)
---- in order
SELECT u, n, ts, SUM(n) OVER ( ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), COUNT(*) OVER ( ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM patient
--> +I ("a", 1, 2024-03-01 10:00:01.250, 1, 1)
--> +I ("b", 2, 2024-03-01 10:00:04.000, 3, 2)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 8, 3)
--> +I ("a", 3, 2024-03-01 10:00:09.999, 11, 4)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 15, 5)
--> +I ("a", 6, 2024-03-01 10:00:14.000, 21, 6)
--> +I ("b", NULL, 2024-03-01 10:00:17.000, 21, 7)
--> +I ("c", 10, 2024-03-01 10:00:29.000, 31, 8)
--> +I ("a", 9, 2024-03-01 10:00:33.000, 40, 9)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 53, 10)
---- in order
SELECT u, n, AVG(d) OVER w, MIN(n) OVER w, MAX(d) OVER w, COUNT(d) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
--> +I ("a", 1, 1.500000, 1, 1.50, 1)
--> +I ("b", 2, 2.500000, 2, 2.50, 1)
--> +I ("a", 5, 1.000000, 1, 1.50, 2)
--> +I ("a", 3, 1.000000, 1, 1.50, 2)
--> +I (NULL, 4, 4.500000, 4, 4.50, 1)
--> +I ("a", 6, 2.833333, 1, 6.50, 3)
--> +I ("b", NULL, 5.500000, 2, 8.50, 2)
--> +I ("c", 10, 1.000000, 10, 1.00, 1)
--> +I ("a", 9, 4.500000, 1, 9.50, 4)
--> +I ("a", 13, 4.200000, 1, 9.50, 5)
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY p RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM clicks
--> +I ("a", 1, 1)
--> +I ("b", 2, 2)
--> +I ("a", 3, 4)
--> +I (NULL, 4, 4)
--> +I ("a", 5, 9)
--> +I ("a", 6, 15)
--> +I ("b", 7, 9)
--> +I ("b", NULL, 9)
--> +I ("a", 9, 24)
--> +I ("c", 10, 10)
--> +I ("c", 12, 22)
--> +I ("a", 13, 37)
---- in order
SELECT u, n, COUNT(DISTINCT n) OVER w, FIRST_VALUE(n) OVER w, LAST_VALUE(n) OVER w FROM patient WINDOW w AS (PARTITION BY u ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
--> +I ("a", 1, 1, 1, 1)
--> +I ("b", 2, 1, 2, 2)
--> +I ("a", 5, 2, 1, 5)
--> +I ("a", 3, 3, 1, 3)
--> +I (NULL, 4, 1, 4, 4)
--> +I ("a", 6, 4, 1, 6)
--> +I ("b", NULL, 1, 2, 2)
--> +I ("c", 10, 1, 10, 10)
--> +I ("a", 9, 5, 1, 9)
--> +I ("a", 13, 6, 1, 13)
---- in order
SELECT u, n, ROW_NUMBER() OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, 1)
--> +I ("b", 2, 1)
--> +I ("a", 5, 2)
--> +I ("a", 3, 3)
--> +I (NULL, 4, 1)
--> +I ("a", 6, 4)
--> +I ("b", NULL, 2)
--> +I ("c", 10, 1)
--> +I ("a", 9, 5)
--> +I ("a", 13, 6)
---- in order
SELECT u, n, RANK() OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, 1)
--> +I ("b", 2, 1)
--> +I ("a", 5, 2)
--> +I ("a", 3, 3)
--> +I (NULL, 4, 1)
--> +I ("a", 6, 4)
--> +I ("b", NULL, 2)
--> +I ("c", 10, 1)
--> +I ("a", 9, 5)
--> +I ("a", 13, 6)
---- in order
SELECT u, n, DENSE_RANK() OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, 1)
--> +I ("b", 2, 1)
--> +I ("a", 5, 2)
--> +I ("a", 3, 3)
--> +I (NULL, 4, 1)
--> +I ("a", 6, 4)
--> +I ("b", NULL, 2)
--> +I ("c", 10, 1)
--> +I ("a", 9, 5)
--> +I ("a", 13, 6)
---- in order
SELECT u, n, LAG(n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, NULL)
--> +I ("b", 2, NULL)
--> +I ("a", 5, 1)
--> +I ("a", 3, 5)
--> +I (NULL, 4, NULL)
--> +I ("a", 6, 3)
--> +I ("b", NULL, 2)
--> +I ("c", 10, NULL)
--> +I ("a", 9, 6)
--> +I ("a", 13, 9)
---- in order
SELECT u, n, LAG(n, 2) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, NULL)
--> +I ("b", 2, NULL)
--> +I ("a", 5, NULL)
--> +I ("a", 3, 1)
--> +I (NULL, 4, NULL)
--> +I ("a", 6, 5)
--> +I ("b", NULL, NULL)
--> +I ("c", 10, NULL)
--> +I ("a", 9, 3)
--> +I ("a", 13, 6)
---- in order
SELECT u, n, LAG(n, 1, -1) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, -1)
--> +I ("b", 2, -1)
--> +I ("a", 5, 1)
--> +I ("a", 3, 5)
--> +I (NULL, 4, -1)
--> +I ("a", 6, 3)
--> +I ("b", NULL, 2)
--> +I ("c", 10, -1)
--> +I ("a", 9, 6)
--> +I ("a", 13, 9)
---- in order
SELECT u, n, LEAD(n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> ! plan TableException: LEAD Function is not supported in stream mode.
---- in order
SELECT u, n, LEAD(n, 1, 0) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> ! plan TableException: LEAD Function is not supported in stream mode.
---- in order
SELECT u, n, NTILE(2) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> ! plan TableException: NTILE Function is not supported in stream mode.
---- in order
SELECT u, n, CUME_DIST() OVER (PARTITION BY u ORDER BY ts) FROM patient
--> ! plan TableException: CUME_DIST Function is not supported in stream mode.
---- in order
SELECT u, n, PERCENT_RANK() OVER (PARTITION BY u ORDER BY ts) FROM patient
--> ! plan TableException: PERCENT_RANK Function is not supported in stream mode.
---- in order
SELECT u, n, FIRST_VALUE(n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, 1)
--> +I ("b", 2, 2)
--> +I ("a", 5, 1)
--> +I ("a", 3, 1)
--> +I (NULL, 4, 4)
--> +I ("a", 6, 1)
--> +I ("b", NULL, 2)
--> +I ("c", 10, 10)
--> +I ("a", 9, 1)
--> +I ("a", 13, 1)
---- in order
SELECT u, n, LAST_VALUE(u) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, "a")
--> +I ("b", 2, "b")
--> +I ("a", 5, "a")
--> +I ("a", 3, "a")
--> +I (NULL, 4, NULL)
--> +I ("a", 6, "a")
--> +I ("b", NULL, "b")
--> +I ("c", 10, "c")
--> +I ("a", 9, "a")
--> +I ("a", 13, "a")
---- in order
SELECT u, n, LISTAGG(u) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, "a")
--> +I ("b", 2, "b")
--> +I ("a", 5, "a,a")
--> +I ("a", 3, "a,a,a")
--> +I (NULL, 4, NULL)
--> +I ("a", 6, "a,a,a,a")
--> +I ("b", NULL, "b,b")
--> +I ("c", 10, "c")
--> +I ("a", 9, "a,a,a,a,a")
--> +I ("a", 13, "a,a,a,a,a,a")
---- in order
SELECT u, n, STDDEV_POP(n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, 0)
--> +I ("b", 2, 0)
--> +I ("a", 5, 2)
--> +I ("a", 3, 1)
--> +I (NULL, 4, 0)
--> +I ("a", 6, 1)
--> +I ("b", NULL, 0)
--> +I ("c", 10, 0)
--> +I ("a", 9, 2)
--> +I ("a", 13, 3)
---- in order
SELECT u, n, COLLECT(n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, {1: 1})
--> +I ("b", 2, {2: 1})
--> +I ("a", 5, {1: 1, 5: 1})
--> +I ("a", 3, {1: 1, 3: 1, 5: 1})
--> +I (NULL, 4, {4: 1})
--> +I ("a", 6, {1: 1, 3: 1, 5: 1, 6: 1})
--> +I ("b", NULL, {2: 1})
--> +I ("c", 10, {10: 1})
--> +I ("a", 9, {1: 1, 3: 1, 5: 1, 6: 1, 9: 1})
--> +I ("a", 13, {13: 1, 1: 1, 3: 1, 5: 1, 6: 1, 9: 1})
---- in order
SELECT u, n, MIN(u) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, "a")
--> +I ("b", 2, "b")
--> +I ("a", 5, "a")
--> +I ("a", 3, "a")
--> +I (NULL, 4, NULL)
--> +I ("a", 6, "a")
--> +I ("b", NULL, "b")
--> +I ("c", 10, "c")
--> +I ("a", 9, "a")
--> +I ("a", 13, "a")
---- in order
SELECT u, n, ARRAY_AGG(n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, [1])
--> +I ("b", 2, [2])
--> +I ("a", 5, [1, 5])
--> +I ("a", 3, [1, 5, 3])
--> +I (NULL, 4, [4])
--> +I ("a", 6, [1, 5, 3, 6])
--> +I ("b", NULL, [2, NULL])
--> +I ("c", 10, [10])
--> +I ("a", 9, [1, 5, 3, 6, 9])
--> +I ("a", 13, [1, 5, 3, 6, 9, 13])
---- in order
SELECT u, n, n - LAG(n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, NULL)
--> +I ("b", 2, NULL)
--> +I ("a", 5, 4)
--> +I ("a", 3, -2)
--> +I (NULL, 4, NULL)
--> +I ("a", 6, 3)
--> +I ("b", NULL, NULL)
--> +I ("c", 10, NULL)
--> +I ("a", 9, 3)
--> +I ("a", 13, 4)
---- in order
SELECT u, n, AVG(n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, 1)
--> +I ("b", 2, 2)
--> +I ("a", 5, 3)
--> +I ("a", 3, 3)
--> +I (NULL, 4, 4)
--> +I ("a", 6, 3)
--> +I ("b", NULL, 2)
--> +I ("c", 10, 10)
--> +I ("a", 9, 4)
--> +I ("a", 13, 6)
---- in order
SELECT u, n, JSON_ARRAYAGG(n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> ! plan SqlParserException: SQL parse failed. Incorrect syntax near the keyword 'OVER' at line 43, column 31.
---- in order
SELECT u, n, COUNT(*) FILTER (WHERE n > 3) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> ! plan ValidationException: SQL validation failed. From line 43, column 14 to line 43, column 42: OVER must be applied to aggregate function
---- in order
SELECT u, n, SUM(DISTINCT n) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> +I ("a", 1, 1)
--> +I ("b", 2, 2)
--> +I ("a", 5, 6)
--> +I ("a", 3, 9)
--> +I (NULL, 4, 4)
--> +I ("a", 6, 15)
--> +I ("b", NULL, 2)
--> +I ("c", 10, 10)
--> +I ("a", 9, 24)
--> +I ("a", 13, 37)
---- in order
SELECT u, n, ROW_NUMBER() OVER (PARTITION BY u ORDER BY p) FROM clicks
--> +I ("a", 1, 1)
--> +I ("b", 2, 1)
--> +I ("a", 3, 2)
--> +I (NULL, 4, 1)
--> +I ("a", 5, 3)
--> +I ("a", 6, 4)
--> +I ("b", 7, 2)
--> +I ("b", NULL, 3)
--> +I ("a", 9, 5)
--> +I ("c", 10, 1)
--> +I ("c", 12, 2)
--> +I ("a", 13, 6)
---- in order
SELECT u, n, LAG(n) OVER (PARTITION BY u ORDER BY p) FROM clicks
--> +I ("a", 1, NULL)
--> +I ("b", 2, NULL)
--> +I ("a", 3, 1)
--> +I (NULL, 4, NULL)
--> +I ("a", 5, 3)
--> +I ("a", 6, 5)
--> +I ("b", 7, 2)
--> +I ("b", NULL, 7)
--> +I ("a", 9, 6)
--> +I ("c", 10, NULL)
--> +I ("c", 12, 10)
--> +I ("a", 13, 9)
---- in order
SELECT u, n, LEAD(n) OVER (PARTITION BY u ORDER BY p) FROM clicks
--> ! plan TableException: LEAD Function is not supported in stream mode.
---- in order
SELECT u, n, COUNT(*) OVER (PARTITION BY u ORDER BY p) FROM clicks
--> +I ("a", 1, 1)
--> +I ("b", 2, 1)
--> +I ("a", 3, 2)
--> +I (NULL, 4, 1)
--> +I ("a", 5, 3)
--> +I ("a", 6, 4)
--> +I ("b", 7, 2)
--> +I ("b", NULL, 3)
--> +I ("a", 9, 5)
--> +I ("c", 10, 1)
--> +I ("c", 12, 2)
--> +I ("a", 13, 6)
---- in order
SELECT u, n, MAX(d) OVER (PARTITION BY u ORDER BY p) FROM clicks
--> +I ("a", 1, 1.50)
--> +I ("b", 2, 2.50)
--> +I ("a", 3, 1.50)
--> +I (NULL, 4, 4.50)
--> +I ("a", 5, 1.50)
--> +I ("a", 6, 6.50)
--> +I ("b", 7, 7.50)
--> +I ("b", NULL, 8.50)
--> +I ("a", 9, 9.50)
--> +I ("c", 10, 1.00)
--> +I ("c", 12, 2.00)
--> +I ("a", 13, 9.50)
---- in order
SELECT u, n, RANK() OVER (PARTITION BY u ORDER BY p) FROM clicks
--> +I ("a", 1, 1)
--> +I ("b", 2, 1)
--> +I ("a", 3, 2)
--> +I (NULL, 4, 1)
--> +I ("a", 5, 3)
--> +I ("a", 6, 4)
--> +I ("b", 7, 2)
--> +I ("b", NULL, 3)
--> +I ("a", 9, 5)
--> +I ("c", 10, 1)
--> +I ("c", 12, 2)
--> +I ("a", 13, 6)
---- in order
SELECT u, n, FIRST_VALUE(n) OVER (PARTITION BY u ORDER BY p) FROM clicks
--> +I ("a", 1, 1)
--> +I ("b", 2, 2)
--> +I ("a", 3, 1)
--> +I (NULL, 4, 4)
--> +I ("a", 5, 1)
--> +I ("a", 6, 1)
--> +I ("b", 7, 2)
--> +I ("b", NULL, 2)
--> +I ("a", 9, 1)
--> +I ("c", 10, 10)
--> +I ("c", 12, 10)
--> +I ("a", 13, 1)
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY ts), COUNT(*) OVER (ORDER BY ts) FROM patient
--> ! plan TableException: Sql optimization: Cannot generate a valid execution plan for the given query:
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY ts ROWS 2 PRECEDING), SUM(n) OVER (PARTITION BY u ORDER BY ts RANGE INTERVAL '5' SECOND PRECEDING) FROM patient
--> ! plan TableException: Sql optimization: Cannot generate a valid execution plan for the given query:
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY ts), MAX(n) OVER (PARTITION BY d > 2 ORDER BY ts) FROM patient
--> ! plan TableException: Sql optimization: Cannot generate a valid execution plan for the given query:
---- in order
SELECT u, total FROM (SELECT u, SUM(n) OVER (PARTITION BY u ORDER BY ts) AS total FROM patient) WHERE total > 5
--> +I ("a", 6)
--> +I ("a", 9)
--> +I ("a", 15)
--> +I ("c", 10)
--> +I ("a", 24)
--> +I ("a", 37)
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY ts ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) FROM patient
--> ! plan TableException: OVER RANGE FOLLOWING windows are not supported yet.
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u ORDER BY n) FROM patient
--> +I ("a", 1, 1)
--> +I ("b", 2, 2)
--> +I ("a", 3, 4)
--> +I (NULL, 4, 4)
--> +I ("a", 5, 9)
--> +I ("a", 6, 15)
--> +I ("b", 7, 9)
--> +I ("b", NULL, NULL)
--> +I ("a", 9, 24)
--> +I ("c", 10, 10)
--> +I ("c", 12, 22)
--> +I ("a", 13, 37)
---- in order
SELECT u, n, SUM(n) OVER (PARTITION BY u) FROM patient
--> ! plan TableException: The window can only be ordered by a single time column.
---- in order
SELECT u, n, COUNT(*) OVER (PARTITION BY u ORDER BY ts DESC) FROM patient
--> ! plan TableException: The window can only be ordered in ASCENDING mode.
---- in order
SELECT u, SUM(c) FROM (SELECT u, COUNT(*) OVER (PARTITION BY u ORDER BY ts) AS c FROM patient) GROUP BY u
--> +I ("a", 1)
--> +I ("b", 1)
--> -U ("a", 1)
--> +U ("a", 3)
--> -U ("a", 3)
--> +U ("a", 6)
--> +I (NULL, 1)
--> -U ("a", 6)
--> +U ("a", 10)
--> -U ("b", 1)
--> +U ("b", 3)
--> +I ("c", 1)
--> -U ("a", 10)
--> +U ("a", 15)
--> -U ("a", 15)
--> +U ("a", 21)
---- in order
SELECT u, n, SUM(n) OVER (ORDER BY ts ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) FROM patient
--> ! plan TableException: OVER RANGE FOLLOWING windows are not supported yet.
---- in order
SELECT u, n, LAG(n, 1) OVER (PARTITION BY u ORDER BY ts), LEAD(n, 1) OVER (PARTITION BY u ORDER BY ts) FROM patient
--> ! plan TableException: LEAD Function is not supported in stream mode.
---- in order
SELECT k, v, SUM(v) OVER (PARTITION BY k ORDER BY ts) FROM updates
--> ! plan TableException: StreamPhysicalOverAggregate doesn't support consuming update and delete changes which is produced by node TableSourceScan(table=[[default_catalog, default_database, updates, project=[k
---- in order
SELECT u, n, d / SUM(d) OVER (PARTITION BY u ORDER BY ts ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) FROM patient
--> +I ("a", 1, 1.0000000000000000000000000000)
--> +I ("b", 2, 1.0000000000000000000000000000)
--> +I ("a", 5, 0.2500000000000000000000000000)
--> +I ("a", 3, NULL)
--> +I (NULL, 4, 1.0000000000000000000000000000)
--> +I ("a", 6, 0.7647058823529411764705882353)
--> +I ("b", NULL, 0.7727272727272727272727272727)
--> +I ("c", 12, 1.0000000000000000000000000000)
--> +I ("c", 10, 0.3333333333333333333333333333)
--> +I ("a", 9, 0.5757575757575757575757575758)
--> +I ("a", 13, 0.1578947368421052631578947368)
---- in order
SELECT u, ts, COUNT(*) OVER (PARTITION BY u, CAST(ts AS DATE) ORDER BY ts) FROM clicks
--> +I ("a", 2024-03-01 10:00:01.250, 1)
--> +I ("b", 2024-03-01 10:00:04.000, 1)
--> +I ("a", 2024-03-01 10:00:09.999, 2)
--> +I (NULL, 2024-03-01 10:00:10.000, 1)
--> +I ("a", 2024-03-01 10:00:14.000, 3)
--> +I ("b", 2024-03-01 10:00:17.000, 2)
--> +I ("a", 2024-03-01 10:00:33.000, 4)
--> +I ("a", 2024-03-01 10:01:05.000, 5)
---- in order
SELECT u, n FROM clicks ORDER BY ts
--> +I ("a", 1)
--> +I ("b", 2)
--> +I ("a", 3)
--> +I (NULL, 4)
--> +I ("a", 6)
--> +I ("b", NULL)
--> +I ("a", 9)
--> +I ("a", 13)
---- in order
SELECT u, n FROM patient ORDER BY ts, n DESC
--> +I ("a", 1)
--> +I ("b", 2)
--> +I ("a", 5)
--> +I ("a", 3)
--> +I (NULL, 4)
--> +I ("a", 6)
--> +I ("b", NULL)
--> +I ("c", 10)
--> +I ("a", 9)
--> +I ("a", 13)
---- in order
SELECT u, n FROM patient ORDER BY p
--> ! plan ValidationException: SQL validation failed. At line 43, column 35: Column 'p' not found in any table
---- in order
SELECT u, n FROM clicks ORDER BY p
--> +I ("a", 1)
--> +I ("b", 2)
--> +I ("a", 3)
--> +I (NULL, 4)
--> +I ("a", 5)
--> +I ("a", 6)
--> +I ("b", 7)
--> +I ("b", NULL)
--> +I ("a", 9)
--> +I ("c", 10)
--> +I ("c", 12)
--> +I ("a", 13)
---- in order
SELECT u, n FROM patient ORDER BY n
--> ! plan TableException: Sort on a non-time-attribute field is not supported.
---- in order
SELECT u, n FROM patient ORDER BY n LIMIT 3
--> +I ("a", 1)
--> +I ("b", 2)
--> +I ("a", 3)
--> -D ("a", 3)
--> +I ("b", NULL)
---- in order
SELECT u, n FROM patient LIMIT 2
--> +I ("a", 1)
--> +I ("b", 2)
---- in order
SELECT u, n FROM patient ORDER BY ts LIMIT 2
--> +I ("a", 1)
--> +I ("b", 2)
--> -D ("b", 2)
--> +I ("b", 7)
---- in order
SELECT u, n FROM patient ORDER BY d DESC OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY
--> +I ("a", 1)
--> +I ("a", 3)
--> -U ("a", 1)
--> +U ("b", 2)
--> -U ("a", 3)
--> +U ("a", 1)
--> -U ("b", 2)
--> +U (NULL, 4)
--> -U ("a", 1)
--> +U ("b", 2)
--> -U (NULL, 4)
--> +U ("a", 6)
--> -U ("b", 2)
--> +U (NULL, 4)
--> -U ("a", 6)
--> +U ("b", 7)
--> -U (NULL, 4)
--> +U ("a", 6)
--> -U ("b", 7)
--> +U ("b", NULL)
--> -U ("a", 6)
--> +U ("b", 7)
---- in order
SELECT u, n FROM patient OFFSET 3
--> ! plan TableException: FETCH is missed, which on streaming table is not supported currently.
