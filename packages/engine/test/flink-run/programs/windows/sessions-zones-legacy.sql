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
SELECT u, window_start, window_end, n, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u, window_start, window_end ORDER BY n DESC) AS rn FROM TABLE(SESSION(TABLE patient PARTITION BY u, DESCRIPTOR(ts), INTERVAL '5' SECOND))) WHERE rn <= 1
--> +I ("b", 2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 7, 1)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 4, 1)
--> +I ("a", 2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 6, 1)
--> +I ("b", 2024-03-01 10:00:17.000, 2024-03-01 10:00:22.000, NULL, 1)
--> +I ("c", 2024-03-01 10:00:29.000, 2024-03-01 10:00:34.000, 10, 1)
--> +I ("a", 2024-03-01 10:00:33.000, 2024-03-01 10:00:38.000, 9, 1)
--> +I ("a", 2024-03-01 10:01:05.000, 2024-03-01 10:01:10.000, 13, 1)
---- in order
SELECT window_start, window_end, COUNT(*) FROM (SELECT * FROM TABLE(SESSION(TABLE patient PARTITION BY u, DESCRIPTOR(ts), INTERVAL '5' SECOND))) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 1)
--> -U (2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 1)
--> +U (2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 2)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 1)
--> +I (2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 1)
--> -U (2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 1)
--> +U (2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 2)
--> -U (2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 2)
--> +U (2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 3)
--> -U (2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 3)
--> +U (2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 4)
--> +I (2024-03-01 10:00:17.000, 2024-03-01 10:00:22.000, 1)
--> +I (2024-03-01 10:00:29.000, 2024-03-01 10:00:34.000, 1)
--> +I (2024-03-01 10:00:33.000, 2024-03-01 10:00:38.000, 1)
--> +I (2024-03-01 10:01:05.000, 2024-03-01 10:01:10.000, 1)
---- in order
SELECT u, window_start, window_end, COUNT(*), MAX(n) FROM (SELECT * FROM TABLE(SESSION(TABLE patient PARTITION BY u, DESCRIPTOR(ts), INTERVAL '5' SECOND))) GROUP BY u, window_start, window_end
--> +I ("b", 2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 2, 7)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 1, 4)
--> +I ("a", 2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 4, 6)
--> +I ("b", 2024-03-01 10:00:17.000, 2024-03-01 10:00:22.000, 1, NULL)
--> +I ("c", 2024-03-01 10:00:29.000, 2024-03-01 10:00:34.000, 1, 10)
--> +I ("a", 2024-03-01 10:00:33.000, 2024-03-01 10:00:38.000, 1, 9)
--> +I ("a", 2024-03-01 10:01:05.000, 2024-03-01 10:01:10.000, 1, 13)
---- in order
SELECT window_start, window_end, MAX(c) FROM (SELECT u, window_start, window_end, COUNT(*) AS c FROM TABLE(SESSION(TABLE patient PARTITION BY u, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY u, window_start, window_end) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 2)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 1)
--> +I (2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 4)
--> +I (2024-03-01 10:00:17.000, 2024-03-01 10:00:22.000, 1)
--> +I (2024-03-01 10:00:29.000, 2024-03-01 10:00:34.000, 1)
--> +I (2024-03-01 10:00:33.000, 2024-03-01 10:00:38.000, 1)
--> +I (2024-03-01 10:01:05.000, 2024-03-01 10:01:10.000, 1)
---- in order
SELECT u, window_start, window_end, SUM(n) FROM (SELECT u, n, window_start, window_end FROM TABLE(SESSION(TABLE patient PARTITION BY u, DESCRIPTOR(ts), INTERVAL '5' SECOND)) WHERE n > 2) GROUP BY u, window_start, window_end
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 4)
--> +I ("a", 2024-03-01 10:00:05.000, 2024-03-01 10:00:19.000, 14)
--> +I ("c", 2024-03-01 10:00:29.000, 2024-03-01 10:00:34.000, 10)
--> +I ("a", 2024-03-01 10:00:33.000, 2024-03-01 10:00:38.000, 9)
--> +I ("a", 2024-03-01 10:01:05.000, 2024-03-01 10:01:10.000, 13)
---- in order
SELECT u, n, window_time FROM TABLE(SESSION(TABLE patient PARTITION BY u, DESCRIPTOR(ts), INTERVAL '5' SECOND)) WHERE n > 3
--> +I ("b", 7, 2024-03-01 10:00:08.999)
--> +I (NULL, 4, 2024-03-01 10:00:14.999)
--> +I ("a", 5, 2024-03-01 10:00:18.999)
--> +I ("a", 6, 2024-03-01 10:00:18.999)
--> +I ("c", 10, 2024-03-01 10:00:33.999)
--> +I ("a", 9, 2024-03-01 10:00:37.999)
--> +I ("a", 13, 2024-03-01 10:01:09.999)
---- in order
SELECT u, TUMBLE_START(ts, INTERVAL '10' SECOND), TUMBLE_END(ts, INTERVAL '10' SECOND), COUNT(*) FROM patient GROUP BY u, TUMBLE(ts, INTERVAL '10' SECOND)
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 3)
--> +I ("b", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 2)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> +I ("b", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> +I ("c", 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 1)
--> +I ("a", 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 1)
--> +I ("a", 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 1)
---- in order
SELECT HOP_START(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND), COUNT(*) FROM patient GROUP BY HOP(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND)
--> +I (2024-03-01 09:59:55.000, 2)
--> +I (2024-03-01 10:00:00.000, 5)
--> +I (2024-03-01 10:00:05.000, 4)
--> +I (2024-03-01 10:00:10.000, 3)
--> +I (2024-03-01 10:00:15.000, 1)
--> +I (2024-03-01 10:00:20.000, 1)
--> +I (2024-03-01 10:00:25.000, 2)
--> +I (2024-03-01 10:00:30.000, 1)
--> +I (2024-03-01 10:01:00.000, 1)
--> +I (2024-03-01 10:01:05.000, 1)
---- in order
SELECT u, SESSION_START(ts, INTERVAL '5' SECOND), SESSION_END(ts, INTERVAL '5' SECOND), COUNT(*) FROM patient GROUP BY u, SESSION(ts, INTERVAL '5' SECOND)
--> +I ("b", 2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 2)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 1)
--> +I ("a", 2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 4)
--> +I ("b", 2024-03-01 10:00:17.000, 2024-03-01 10:00:22.000, 1)
--> +I ("c", 2024-03-01 10:00:29.000, 2024-03-01 10:00:34.000, 1)
--> +I ("a", 2024-03-01 10:00:33.000, 2024-03-01 10:00:38.000, 1)
--> +I ("a", 2024-03-01 10:01:05.000, 2024-03-01 10:01:10.000, 1)
---- in order
SELECT u, TUMBLE_START(ts, INTERVAL '10' SECOND), TUMBLE_END(ts, INTERVAL '10' SECOND), SUM(n), AVG(d) FROM patient GROUP BY u, TUMBLE(ts, INTERVAL '10' SECOND)
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9, 1.000000)
--> +I ("b", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9, 5.000000)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 6, 6.500000)
--> +I ("b", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, NULL, 8.500000)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 4, 4.500000)
--> +I ("c", 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 10, 1.000000)
--> +I ("a", 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 9, 9.500000)
--> +I ("a", 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 13, 3.000000)
---- in order
SELECT HOP_START(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND), SUM(n), AVG(d) FROM patient GROUP BY HOP(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND)
--> +I (2024-03-01 09:59:55.000, 3, 2.000000)
--> +I (2024-03-01 10:00:00.000, 18, 3.000000)
--> +I (2024-03-01 10:00:05.000, 18, 3.833333)
--> +I (2024-03-01 10:00:10.000, 10, 6.500000)
--> +I (2024-03-01 10:00:15.000, NULL, 8.500000)
--> +I (2024-03-01 10:00:20.000, 10, 1.000000)
--> +I (2024-03-01 10:00:25.000, 19, 5.250000)
--> +I (2024-03-01 10:00:30.000, 9, 9.500000)
--> +I (2024-03-01 10:01:00.000, 13, 3.000000)
--> +I (2024-03-01 10:01:05.000, 13, 3.000000)
---- in order
SELECT u, SESSION_START(ts, INTERVAL '5' SECOND), SESSION_END(ts, INTERVAL '5' SECOND), SUM(n), AVG(d) FROM patient GROUP BY u, SESSION(ts, INTERVAL '5' SECOND)
--> +I ("b", 2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 9, 5.000000)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 4, 4.500000)
--> +I ("a", 2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 15, 2.833333)
--> +I ("b", 2024-03-01 10:00:17.000, 2024-03-01 10:00:22.000, NULL, 8.500000)
--> +I ("c", 2024-03-01 10:00:29.000, 2024-03-01 10:00:34.000, 10, 1.000000)
--> +I ("a", 2024-03-01 10:00:33.000, 2024-03-01 10:00:38.000, 9, 9.500000)
--> +I ("a", 2024-03-01 10:01:05.000, 2024-03-01 10:01:10.000, 13, 3.000000)
---- in order
SELECT u, TUMBLE_START(ts, INTERVAL '10' SECOND), TUMBLE_END(ts, INTERVAL '10' SECOND), COUNT(DISTINCT n) FROM patient GROUP BY u, TUMBLE(ts, INTERVAL '10' SECOND)
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 3)
--> +I ("b", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 2)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> +I ("b", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 0)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> +I ("c", 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 1)
--> +I ("a", 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 1)
--> +I ("a", 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 1)
---- in order
SELECT HOP_START(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND), COUNT(DISTINCT n) FROM patient GROUP BY HOP(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND)
--> +I (2024-03-01 09:59:55.000, 2)
--> +I (2024-03-01 10:00:00.000, 5)
--> +I (2024-03-01 10:00:05.000, 4)
--> +I (2024-03-01 10:00:10.000, 2)
--> +I (2024-03-01 10:00:15.000, 0)
--> +I (2024-03-01 10:00:20.000, 1)
--> +I (2024-03-01 10:00:25.000, 2)
--> +I (2024-03-01 10:00:30.000, 1)
--> +I (2024-03-01 10:01:00.000, 1)
--> +I (2024-03-01 10:01:05.000, 1)
---- in order
SELECT u, SESSION_START(ts, INTERVAL '5' SECOND), SESSION_END(ts, INTERVAL '5' SECOND), COUNT(DISTINCT n) FROM patient GROUP BY u, SESSION(ts, INTERVAL '5' SECOND)
--> +I ("b", 2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 2)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 1)
--> +I ("a", 2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 4)
--> +I ("b", 2024-03-01 10:00:17.000, 2024-03-01 10:00:22.000, 0)
--> +I ("c", 2024-03-01 10:00:29.000, 2024-03-01 10:00:34.000, 1)
--> +I ("a", 2024-03-01 10:00:33.000, 2024-03-01 10:00:38.000, 1)
--> +I ("a", 2024-03-01 10:01:05.000, 2024-03-01 10:01:10.000, 1)
---- in order
SELECT u, TUMBLE_START(ts, INTERVAL '10' SECOND), TUMBLE_END(ts, INTERVAL '10' SECOND), MIN(ts), MAX(ts) FROM patient GROUP BY u, TUMBLE(ts, INTERVAL '10' SECOND)
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 2024-03-01 10:00:01.250, 2024-03-01 10:00:09.999)
--> +I ("b", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 2024-03-01 10:00:03.000, 2024-03-01 10:00:04.000)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 2024-03-01 10:00:14.000, 2024-03-01 10:00:14.000)
--> +I ("b", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 2024-03-01 10:00:17.000, 2024-03-01 10:00:17.000)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 2024-03-01 10:00:10.000, 2024-03-01 10:00:10.000)
--> +I ("c", 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 2024-03-01 10:00:29.000, 2024-03-01 10:00:29.000)
--> +I ("a", 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 2024-03-01 10:00:33.000, 2024-03-01 10:00:33.000)
--> +I ("a", 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 2024-03-01 10:01:05.000, 2024-03-01 10:01:05.000)
---- in order
SELECT HOP_START(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND), MIN(ts), MAX(ts) FROM patient GROUP BY HOP(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND)
--> +I (2024-03-01 09:59:55.000, 2024-03-01 10:00:01.250, 2024-03-01 10:00:04.000)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:01.250, 2024-03-01 10:00:09.999)
--> +I (2024-03-01 10:00:05.000, 2024-03-01 10:00:05.000, 2024-03-01 10:00:14.000)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:10.000, 2024-03-01 10:00:17.000)
--> +I (2024-03-01 10:00:15.000, 2024-03-01 10:00:17.000, 2024-03-01 10:00:17.000)
--> +I (2024-03-01 10:00:20.000, 2024-03-01 10:00:29.000, 2024-03-01 10:00:29.000)
--> +I (2024-03-01 10:00:25.000, 2024-03-01 10:00:29.000, 2024-03-01 10:00:33.000)
--> +I (2024-03-01 10:00:30.000, 2024-03-01 10:00:33.000, 2024-03-01 10:00:33.000)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:01:05.000, 2024-03-01 10:01:05.000)
--> +I (2024-03-01 10:01:05.000, 2024-03-01 10:01:05.000, 2024-03-01 10:01:05.000)
---- in order
SELECT u, SESSION_START(ts, INTERVAL '5' SECOND), SESSION_END(ts, INTERVAL '5' SECOND), MIN(ts), MAX(ts) FROM patient GROUP BY u, SESSION(ts, INTERVAL '5' SECOND)
--> +I ("b", 2024-03-01 10:00:03.000, 2024-03-01 10:00:09.000, 2024-03-01 10:00:03.000, 2024-03-01 10:00:04.000)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 2024-03-01 10:00:10.000, 2024-03-01 10:00:10.000)
--> +I ("a", 2024-03-01 10:00:01.250, 2024-03-01 10:00:19.000, 2024-03-01 10:00:01.250, 2024-03-01 10:00:14.000)
--> +I ("b", 2024-03-01 10:00:17.000, 2024-03-01 10:00:22.000, 2024-03-01 10:00:17.000, 2024-03-01 10:00:17.000)
--> +I ("c", 2024-03-01 10:00:29.000, 2024-03-01 10:00:34.000, 2024-03-01 10:00:29.000, 2024-03-01 10:00:29.000)
--> +I ("a", 2024-03-01 10:00:33.000, 2024-03-01 10:00:38.000, 2024-03-01 10:00:33.000, 2024-03-01 10:00:33.000)
--> +I ("a", 2024-03-01 10:01:05.000, 2024-03-01 10:01:10.000, 2024-03-01 10:01:05.000, 2024-03-01 10:01:05.000)
---- in order
SELECT u, TUMBLE_ROWTIME(ts, INTERVAL '10' SECOND), COUNT(*) FROM clicks GROUP BY u, TUMBLE(ts, INTERVAL '10' SECOND)
--> +I ("a", 2024-03-01 10:00:09.999, 2)
--> +I ("b", 2024-03-01 10:00:09.999, 1)
--> +I (NULL, 2024-03-01 10:00:19.999, 1)
--> +I ("a", 2024-03-01 10:00:19.999, 1)
--> +I ("b", 2024-03-01 10:00:19.999, 1)
--> +I ("a", 2024-03-01 10:00:39.999, 1)
--> +I ("a", 2024-03-01 10:01:09.999, 1)
---- in order
SELECT COUNT(*) FROM clicks GROUP BY TUMBLE(ts, INTERVAL '10' SECOND)
--> +I (3)
--> +I (3)
--> +I (1)
--> +I (1)
---- in order
SELECT u, COUNT(*) FROM clicks GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE), u HAVING COUNT(*) > 1
--> +I ("a", 5)
--> +I ("b", 3)
--> +I ("c", 2)
---- in order
SELECT SESSION_ROWTIME(ts, INTERVAL '5' SECOND), u, SUM(n) FROM clicks GROUP BY SESSION(ts, INTERVAL '5' SECOND), u
--> +I (2024-03-01 10:00:06.249, "a", 1)
--> +I (2024-03-01 10:00:08.999, "b", 2)
--> +I (2024-03-01 10:00:14.999, NULL, 4)
--> +I (2024-03-01 10:00:18.999, "a", 14)
--> +I (2024-03-01 10:00:21.999, "b", NULL)
--> +I (2024-03-01 10:00:33.999, "c", 10)
--> +I (2024-03-01 10:00:37.999, "a", 9)
--> +I (2024-03-01 10:01:09.999, "a", 13)
---- in order
SELECT HOP_END(ts, INTERVAL '5' SECOND, INTERVAL '12' SECOND), COUNT(*) FROM patient GROUP BY HOP(ts, INTERVAL '5' SECOND, INTERVAL '12' SECOND)
--> +I (2024-03-01 10:00:02.000, 1)
--> +I (2024-03-01 10:00:07.000, 3)
--> +I (2024-03-01 10:00:12.000, 6)
--> +I (2024-03-01 10:00:17.000, 4)
--> +I (2024-03-01 10:00:22.000, 3)
--> +I (2024-03-01 10:00:27.000, 1)
--> +I (2024-03-01 10:00:32.000, 1)
--> +I (2024-03-01 10:00:37.000, 2)
--> +I (2024-03-01 10:00:42.000, 1)
--> +I (2024-03-01 10:01:07.000, 1)
--> +I (2024-03-01 10:01:12.000, 1)
--> +I (2024-03-01 10:01:17.000, 1)
---- in order
SELECT HOP_START(ts, INTERVAL '10' SECOND, INTERVAL '5' SECOND), COUNT(*) FROM patient GROUP BY HOP(ts, INTERVAL '10' SECOND, INTERVAL '5' SECOND)
--> +I (2024-03-01 10:00:00.000, 2)
--> +I (2024-03-01 10:00:10.000, 2)
--> +I (2024-03-01 10:00:30.000, 1)
---- in order
SELECT window_start, window_end, COUNT(*) FROM TABLE(HOP(TABLE patient, DESCRIPTOR(ts), INTERVAL '3' SECOND, INTERVAL '10' SECOND)) GROUP BY window_start, window_end
--> ! plan TableException: HOP table function based aggregate requires size must be an integral multiple of slide, but got size 10000 ms and slide 3000 ms
---- in order
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '1' DAY)) GROUP BY window_start, window_end
--> +I (2024-03-01 00:00:00.000, 2024-03-02 00:00:00.000, 12)
---- in order
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '7' SECOND)) GROUP BY window_start, window_end
--> +I (2024-03-01 09:59:55.000, 2024-03-01 10:00:02.000, 1)
--> +I (2024-03-01 10:00:02.000, 2024-03-01 10:00:09.000, 3)
--> +I (2024-03-01 10:00:09.000, 2024-03-01 10:00:16.000, 3)
--> +I (2024-03-01 10:00:16.000, 2024-03-01 10:00:23.000, 1)
--> +I (2024-03-01 10:00:23.000, 2024-03-01 10:00:30.000, 1)
--> +I (2024-03-01 10:00:30.000, 2024-03-01 10:00:37.000, 1)
--> +I (2024-03-01 10:01:05.000, 2024-03-01 10:01:12.000, 1)
---- in order
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND, INTERVAL '-3' SECOND)) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:07.000, 2024-03-01 10:00:17.000, 3)
--> +I (2024-03-01 10:00:17.000, 2024-03-01 10:00:27.000, 1)
--> +I (2024-03-01 10:00:27.000, 2024-03-01 10:00:37.000, 2)
--> +I (2024-03-01 10:00:57.000, 2024-03-01 10:01:07.000, 1)
---- in order
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(DATA => TABLE patient, TIMECOL => DESCRIPTOR(ts), SIZE => INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 11)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:02:00.000, 1)
---- in order
SELECT window_start, window_end, COUNT(*) FROM TABLE(CUMULATE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 5)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:20.000, 8)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:30.000, 10)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:40.000, 11)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:50.000, 11)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 11)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 1)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:01:20.000, 1)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:01:30.000, 1)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:01:40.000, 1)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:01:50.000, 1)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:02:00.000, 1)
---- in order
SELECT u, COUNT(*) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(p), INTERVAL '1' DAY)) GROUP BY u, window_start, window_end
---- in order
SELECT u, n, window_start < window_end FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(p), INTERVAL '1' DAY))
--> +I ("a", 1, true)
--> +I ("b", 2, true)
--> +I ("a", 3, true)
--> +I (NULL, 4, true)
--> +I ("a", 5, true)
--> +I ("a", 6, true)
--> +I ("b", 7, true)
--> +I ("b", NULL, true)
--> +I ("a", 9, true)
--> +I ("c", 10, true)
--> +I ("c", 12, true)
--> +I ("a", 13, true)
---- in order
SELECT u, COUNT(*) FROM TABLE(HOP(TABLE clicks, DESCRIPTOR(p), INTERVAL '1' DAY, INTERVAL '2' DAY)) GROUP BY u, window_start, window_end
---- in order
SELECT u, n, window_start < window_end FROM TABLE(HOP(TABLE clicks, DESCRIPTOR(p), INTERVAL '1' DAY, INTERVAL '2' DAY))
--> +I ("a", 1, true)
--> +I ("a", 1, true)
--> +I ("b", 2, true)
--> +I ("b", 2, true)
--> +I ("a", 3, true)
--> +I ("a", 3, true)
--> +I (NULL, 4, true)
--> +I (NULL, 4, true)
--> +I ("a", 5, true)
--> +I ("a", 5, true)
--> +I ("a", 6, true)
--> +I ("a", 6, true)
--> +I ("b", 7, true)
--> +I ("b", 7, true)
--> +I ("b", NULL, true)
--> +I ("b", NULL, true)
--> +I ("a", 9, true)
--> +I ("a", 9, true)
--> +I ("c", 10, true)
--> +I ("c", 10, true)
--> +I ("c", 12, true)
--> +I ("c", 12, true)
--> +I ("a", 13, true)
--> +I ("a", 13, true)
---- in order
SELECT u, COUNT(*) FROM TABLE(SESSION(TABLE clicks PARTITION BY u, DESCRIPTOR(p), INTERVAL '1' DAY)) GROUP BY u, window_start, window_end
---- in order
SELECT u, n, window_start < window_end FROM TABLE(SESSION(TABLE clicks PARTITION BY u, DESCRIPTOR(p), INTERVAL '1' DAY))
---- in order
SELECT u, COUNT(*) FROM clicks GROUP BY u, TUMBLE(p, INTERVAL '1' DAY)
---- in order
SELECT u, COUNT(*) FROM clicks GROUP BY u, SESSION(p, INTERVAL '1' DAY)
---- in order
SET 'table.exec.emit.early-fire.enabled' = 'true';
SELECT u, COUNT(*) FROM clicks GROUP BY u, TUMBLE(ts, INTERVAL '10' SECOND)
--> ! plan TableException: Sql optimization: Cannot generate a valid execution plan for the given query:
---- in order
SET 'table.exec.emit.late-fire.enabled' = 'true';
SET 'table.exec.emit.late-fire.delay' = '0 s';
SET 'table.exec.emit.allow-lateness' = '1 min';
SELECT TUMBLE_START(ts, INTERVAL '10' SECOND), COUNT(*) FROM clicks GROUP BY TUMBLE(ts, INTERVAL '10' SECOND)
--> +I (2024-03-01 10:00:00.000, 3)
--> -U (2024-03-01 10:00:00.000, 3)
--> +U (2024-03-01 10:00:00.000, 4)
--> -U (2024-03-01 10:00:00.000, 4)
--> +U (2024-03-01 10:00:00.000, 5)
--> +I (2024-03-01 10:00:10.000, 3)
--> +I (2024-03-01 10:00:20.000, 1)
--> -U (2024-03-01 10:00:10.000, 3)
--> +U (2024-03-01 10:00:10.000, 4)
--> +I (2024-03-01 10:00:30.000, 1)
--> +I (2024-03-01 10:01:00.000, 1)
---- in order
SET 'table.local-time-zone' = 'Asia/Shanghai';
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE zoned, DESCRIPTOR(ts), INTERVAL '1' DAY)) GROUP BY window_start, window_end
--> +I (2024-03-11 00:00:00.000, 2024-03-12 00:00:00.000, 3)
--> +I (2024-03-12 00:00:00.000, 2024-03-13 00:00:00.000, 1)
---- in order
SET 'table.local-time-zone' = 'Asia/Kolkata';
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE zoned, DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end
--> +I (2024-03-10 05:00:00.000, 2024-03-10 06:00:00.000, 1)
--> +I (2024-03-10 10:00:00.000, 2024-03-10 11:00:00.000, 2)
--> +I (2024-03-10 21:00:00.000, 2024-03-10 22:00:00.000, 1)
--> +I (2024-03-11 09:00:00.000, 2024-03-11 10:00:00.000, 2)
--> +I (2024-03-12 05:00:00.000, 2024-03-12 06:00:00.000, 1)
---- in order
SET 'table.local-time-zone' = 'America/New_York';
SELECT window_start, window_end, window_time, COUNT(*) FROM TABLE(HOP(TABLE zoned, DESCRIPTOR(ts), INTERVAL '6' HOUR, INTERVAL '1' DAY)) GROUP BY window_start, window_end, window_time
--> +I (2024-03-09 00:00:00.000, 2024-03-10 00:00:00.000, 2024-03-10 04:59:59.999Z, 2)
--> +I (2024-03-09 06:00:00.000, 2024-03-10 06:00:00.000, 2024-03-10 09:59:59.999Z, 3)
--> +I (2024-03-09 12:00:00.000, 2024-03-10 12:00:00.000, 2024-03-10 15:59:59.999Z, 3)
--> +I (2024-03-09 18:00:00.000, 2024-03-10 18:00:00.000, 2024-03-10 21:59:59.999Z, 4)
--> +I (2024-03-10 00:00:00.000, 2024-03-11 00:00:00.000, 2024-03-11 03:59:59.999Z, 3)
--> +I (2024-03-10 06:00:00.000, 2024-03-11 06:00:00.000, 2024-03-11 09:59:59.999Z, 3)
--> +I (2024-03-10 12:00:00.000, 2024-03-11 12:00:00.000, 2024-03-11 15:59:59.999Z, 3)
--> +I (2024-03-10 18:00:00.000, 2024-03-11 18:00:00.000, 2024-03-11 21:59:59.999Z, 2)
--> +I (2024-03-11 00:00:00.000, 2024-03-12 00:00:00.000, 2024-03-12 03:59:59.999Z, 2)
--> +I (2024-03-11 06:00:00.000, 2024-03-12 06:00:00.000, 2024-03-12 09:59:59.999Z, 1)
--> +I (2024-03-11 12:00:00.000, 2024-03-12 12:00:00.000, 2024-03-12 15:59:59.999Z, 1)
--> +I (2024-03-11 18:00:00.000, 2024-03-12 18:00:00.000, 2024-03-12 21:59:59.999Z, 1)
---- in order
SET 'table.local-time-zone' = 'America/New_York';
SELECT TUMBLE_START(ts, INTERVAL '1' DAY), COUNT(*) FROM zoned GROUP BY TUMBLE(ts, INTERVAL '1' DAY)
--> +I (2024-03-09 00:00:00.000, 2)
--> +I (2024-03-10 00:00:00.000, 3)
--> +I (2024-03-11 00:00:00.000, 2)
---- in order
SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE zoned, DESCRIPTOR(ts), INTERVAL '1' DAY)) GROUP BY window_start, window_end
--> +I (2024-03-09 00:00:00.000, 1)
--> +I (2024-03-10 00:00:00.000, 3)
--> +I (2024-03-11 00:00:00.000, 2)
--> +I (2024-03-12 00:00:00.000, 1)
---- in order
SELECT id, ts, CAST(ts AS TIMESTAMP(3)) FROM zoned
--> +I (1, 2024-03-09 23:30:00.000Z, 2024-03-09 23:30:00.000)
--> +I (2, 2024-03-10 04:59:59.000Z, 2024-03-10 04:59:59.000)
--> +I (3, 2024-03-10 05:00:00.000Z, 2024-03-10 05:00:00.000)
--> +I (4, 2024-03-10 16:10:00.000Z, 2024-03-10 16:10:00.000)
--> +I (5, 2024-03-11 03:59:59.000Z, 2024-03-11 03:59:59.000)
--> +I (6, 2024-03-11 04:00:00.000Z, 2024-03-11 04:00:00.000)
--> +I (7, 2024-03-12 00:00:00.000Z, 2024-03-12 00:00:00.000)
---- in order
SET 'table.local-time-zone' = 'Asia/Shanghai';
SELECT id, ts, CAST(ts AS TIMESTAMP(3)), CAST(ts AS STRING) FROM zoned
--> +I (1, 2024-03-09 23:30:00.000Z, 2024-03-10 07:30:00.000, "2024-03-10 07:30:00.000")
--> +I (2, 2024-03-10 04:59:59.000Z, 2024-03-10 12:59:59.000, "2024-03-10 12:59:59.000")
--> +I (3, 2024-03-10 05:00:00.000Z, 2024-03-10 13:00:00.000, "2024-03-10 13:00:00.000")
--> +I (4, 2024-03-10 16:10:00.000Z, 2024-03-11 00:10:00.000, "2024-03-11 00:10:00.000")
--> +I (5, 2024-03-11 03:59:59.000Z, 2024-03-11 11:59:59.000, "2024-03-11 11:59:59.000")
--> +I (6, 2024-03-11 04:00:00.000Z, 2024-03-11 12:00:00.000, "2024-03-11 12:00:00.000")
--> +I (7, 2024-03-12 00:00:00.000Z, 2024-03-12 08:00:00.000, "2024-03-12 08:00:00.000")
---- in order
SELECT window_start, window_end, k, SUM(v), COUNT(*) FROM TABLE(TUMBLE(TABLE updates, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end, k
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, "a", 9, 1)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, "a", 7, 2)
--> +I (2024-03-01 10:00:40.000, 2024-03-01 10:00:50.000, "c", 2, 1)
---- in order
SELECT window_start, window_end, MAX(v) FROM TABLE(TUMBLE(TABLE updates, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 6)
--> +I (2024-03-01 10:00:40.000, 2024-03-01 10:00:50.000, 2)
---- in order
SELECT TUMBLE_START(ts, INTERVAL '10' SECOND), SUM(v) FROM updates GROUP BY TUMBLE(ts, INTERVAL '10' SECOND)
--> +I (2024-03-01 10:00:00.000, 9)
--> +I (2024-03-01 10:00:10.000, 7)
--> +I (2024-03-01 10:00:40.000, 2)
---- in order
SELECT k, window_start, window_end, COUNT(*) FROM TABLE(HOP(TABLE updates, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)) GROUP BY k, window_start, window_end
--> +I ("a", 2024-03-01 09:59:55.000, 2024-03-01 10:00:05.000, 1)
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 1)
--> +I ("a", 2024-03-01 10:00:05.000, 2024-03-01 10:00:15.000, 1)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 2)
--> +I ("a", 2024-03-01 10:00:15.000, 2024-03-01 10:00:25.000, 1)
--> +I ("c", 2024-03-01 10:00:35.000, 2024-03-01 10:00:45.000, 1)
--> +I ("c", 2024-03-01 10:00:40.000, 2024-03-01 10:00:50.000, 1)
---- in order
SELECT k, window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABLE updates PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY k, window_start, window_end
--> +I ("a", 2024-03-01 10:00:01.000, 2024-03-01 10:00:08.000, 1)
--> +I ("a", 2024-03-01 10:00:11.000, 2024-03-01 10:00:20.000, 2)
--> +I ("c", 2024-03-01 10:00:40.000, 2024-03-01 10:00:45.000, 1)
---- in order
SELECT k, window_start, window_end, COUNT(*) FROM TABLE(CUMULATE(TABLE updates, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)) GROUP BY k, window_start, window_end
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:05.000, 1)
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 1)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:15.000, 1)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 2)
--> +I ("c", 2024-03-01 10:00:40.000, 2024-03-01 10:00:45.000, 1)
--> +I ("c", 2024-03-01 10:00:40.000, 2024-03-01 10:00:50.000, 1)
---- in order
SELECT k, SESSION_START(ts, INTERVAL '5' SECOND), COUNT(*) FROM updates GROUP BY k, SESSION(ts, INTERVAL '5' SECOND)
--> +I ("a", 2024-03-01 10:00:01.000, 1)
--> +I ("a", 2024-03-01 10:00:11.000, 2)
--> +I ("c", 2024-03-01 10:00:40.000, 1)
---- in order
SELECT window_start, window_end, v FROM TABLE(TUMBLE(TABLE updates, DESCRIPTOR(ts), INTERVAL '10' SECOND))
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 5)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 7)
--> -U (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 5)
--> +U (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> -D (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 7)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 4)
--> -U (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 4)
--> +U (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 6)
--> +I (2024-03-01 10:00:40.000, 2024-03-01 10:00:50.000, 2)
