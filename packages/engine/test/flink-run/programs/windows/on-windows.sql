/* file others.json
{"u":"a","n":2,"ts":"2024-03-01 10:00:02"}
{"u":"c","n":20,"ts":"2024-03-01 10:00:12"}
{"u":"b","n":30,"ts":"2024-03-01 10:00:08"}
{"u":null,"n":40,"ts":"2024-03-01 10:00:13"}
{"u":"a","n":7,"ts":"2024-03-01 10:00:13"}
{"u":"a","n":50,"ts":"2024-03-01 10:00:19"}
{"u":"z","n":60,"ts":"2024-03-01 10:02:00"}
*/
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
CREATE TABLE others (u STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' MINUTE)
WITH ('connector' = 'filesystem', 'path' = 'others.json', 'format' = 'json');
CREATE TABLE punctual (u STRING, n INT, d DECIMAL(10, 2), ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' MINUTE)
WITH ('connector' = 'filesystem', 'path' = 'clicks.json', 'format' = 'json');
CREATE VIEW small AS SELECT u, window_time AS rt, SUM(n) AS total
FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY u, window_start, window_end, window_time;
---- in order
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY n DESC) AS rn FROM (SELECT u, window_start, window_end, SUM(n) AS n FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY u, window_start, window_end)) WHERE rn <= 2
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9, 1)
--> +I ("b", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9, 2)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 6, 1)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 4, 2)
--> +I ("c", 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 10, 1)
--> +I ("a", 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 9, 1)
--> +I ("a", 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 13, 1)
---- in order
SELECT u, n, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY d DESC) AS rn FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND))) WHERE rn <= 1
--> +I ("b", 7, 1)
--> +I ("b", NULL, 1)
--> +I ("c", 10, 1)
--> +I ("a", 9, 1)
--> +I ("a", 13, 1)
---- in order
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, u ORDER BY n) AS rn FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND))) WHERE rn <= 2
--> +I ("a", 1)
--> +I ("a", 3)
--> +I ("b", 2)
--> +I ("b", 7)
--> +I ("a", 6)
--> +I (NULL, 4)
--> +I ("b", NULL)
--> +I ("c", 10)
--> +I ("a", 9)
--> +I ("a", 13)
---- in order
SELECT u, n, rn FROM (SELECT *, RANK() OVER (PARTITION BY window_start, window_end ORDER BY d) AS rn FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND))) WHERE rn <= 2
--> ! plan TableException: RANK() function is not supported on Window TopN currently, only ROW_NUMBER() is supported.
---- in order
SELECT u, n, ts FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, u ORDER BY ts) AS rn FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND))) WHERE rn = 1
--> +I ("a", 1, 2024-03-01 10:00:01.250)
--> +I ("b", 7, 2024-03-01 10:00:03.000)
--> +I ("a", 6, 2024-03-01 10:00:14.000)
--> +I (NULL, 4, 2024-03-01 10:00:10.000)
--> +I ("b", NULL, 2024-03-01 10:00:17.000)
--> +I ("c", 10, 2024-03-01 10:00:29.000)
--> +I ("a", 9, 2024-03-01 10:00:33.000)
--> +I ("a", 13, 2024-03-01 10:01:05.000)
---- in order
SELECT u, n, ts FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, u ORDER BY ts DESC) AS rn FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND))) WHERE rn = 1
--> +I ("a", 3, 2024-03-01 10:00:09.999)
--> +I ("b", 2, 2024-03-01 10:00:04.000)
--> +I ("a", 6, 2024-03-01 10:00:14.000)
--> +I (NULL, 4, 2024-03-01 10:00:10.000)
--> +I ("b", NULL, 2024-03-01 10:00:17.000)
--> +I ("c", 10, 2024-03-01 10:00:29.000)
--> +I ("a", 9, 2024-03-01 10:00:33.000)
--> +I ("a", 13, 2024-03-01 10:01:05.000)
---- in order
SELECT u, n, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY n NULLS LAST) AS rn FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND))) WHERE rn BETWEEN 2 AND 3
--> +I ("b", 2, 2)
--> +I ("a", 3, 3)
--> +I ("a", 6, 2)
--> +I ("b", NULL, 3)
---- in order
SELECT u, n, window_start, window_end, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY n DESC) AS rn FROM TABLE(HOP(TABLE patient, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND))) WHERE rn <= 2
--> +I ("b", 2, 2024-03-01 09:59:55.000, 2024-03-01 10:00:05.000, 1)
--> +I ("a", 1, 2024-03-01 09:59:55.000, 2024-03-01 10:00:05.000, 2)
--> +I ("b", 7, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 1)
--> +I ("a", 5, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 2)
--> +I ("a", 6, 2024-03-01 10:00:05.000, 2024-03-01 10:00:15.000, 1)
--> +I ("a", 5, 2024-03-01 10:00:05.000, 2024-03-01 10:00:15.000, 2)
--> +I ("a", 6, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> +I (NULL, 4, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 2)
--> +I ("b", NULL, 2024-03-01 10:00:15.000, 2024-03-01 10:00:25.000, 1)
--> +I ("c", 10, 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 1)
--> +I ("c", 10, 2024-03-01 10:00:25.000, 2024-03-01 10:00:35.000, 1)
--> +I ("a", 9, 2024-03-01 10:00:25.000, 2024-03-01 10:00:35.000, 2)
--> +I ("a", 9, 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 1)
--> +I ("a", 13, 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 1)
--> +I ("a", 13, 2024-03-01 10:01:05.000, 2024-03-01 10:01:15.000, 1)
---- in order
SELECT u, total, window_start, window_end FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY total DESC, u) AS rn FROM (SELECT u, window_start, window_end, SUM(n) AS total FROM TABLE(CUMULATE(TABLE patient, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '20' SECOND)) GROUP BY u, window_start, window_end)) WHERE rn = 1
--> +I ("b", 2, 2024-03-01 10:00:00.000, 2024-03-01 10:00:05.000)
--> +I ("a", 9, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000)
--> +I ("a", 15, 2024-03-01 10:00:00.000, 2024-03-01 10:00:15.000)
--> +I ("a", 15, 2024-03-01 10:00:00.000, 2024-03-01 10:00:20.000)
--> +I ("c", 10, 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000)
--> +I ("c", 10, 2024-03-01 10:00:20.000, 2024-03-01 10:00:35.000)
--> +I ("c", 10, 2024-03-01 10:00:20.000, 2024-03-01 10:00:40.000)
--> +I ("a", 13, 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000)
--> +I ("a", 13, 2024-03-01 10:01:00.000, 2024-03-01 10:01:15.000)
--> +I ("a", 13, 2024-03-01 10:01:00.000, 2024-03-01 10:01:20.000)
---- in order
SELECT window_start, window_end, MAX(total), COUNT(*) FROM (SELECT u, window_start, window_end, SUM(n) AS total FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY u, window_start, window_end) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9, 2)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 6, 3)
--> +I (2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 10, 1)
--> +I (2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 9, 1)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 13, 1)
---- in order
SELECT window_start, window_end, SUM(total) FROM TABLE(TUMBLE(TABLE small, DESCRIPTOR(rt), INTERVAL '20' SECOND)) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:20.000, 21)
--> +I (2024-03-01 10:00:20.000, 2024-03-01 10:00:40.000, 19)
--> +I (2024-03-01 10:01:00.000, 2024-03-01 10:01:20.000, 13)
---- in order
SELECT u, window_start, window_end, SUM(n) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY GROUPING SETS ((u, window_start, window_end), (window_start, window_end))
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9)
--> +I (NULL, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 18)
--> +I ("b", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 10)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 4)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 6)
--> +I ("b", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, NULL)
--> +I ("c", 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 10)
--> +I (NULL, 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 10)
--> +I (NULL, 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 9)
--> +I ("a", 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 9)
--> +I (NULL, 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 13)
--> +I ("a", 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 13)
---- in order
SELECT u, window_start, window_end, SUM(n) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end, ROLLUP (u)
--> +I ("a", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9)
--> +I (NULL, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 18)
--> +I ("b", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 9)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 10)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 4)
--> +I ("a", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 6)
--> +I ("b", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, NULL)
--> +I ("c", 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 10)
--> +I (NULL, 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 10)
--> +I (NULL, 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 9)
--> +I ("a", 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 9)
--> +I (NULL, 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 13)
--> +I ("a", 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 13)
---- in order
SELECT u, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY u, window_start, window_end
--> +I ("a", 2024-03-01 10:00:10.000, 3)
--> +I ("b", 2024-03-01 10:00:10.000, 2)
--> +I ("a", 2024-03-01 10:00:20.000, 1)
--> +I (NULL, 2024-03-01 10:00:20.000, 1)
--> +I ("b", 2024-03-01 10:00:20.000, 1)
--> +I ("c", 2024-03-01 10:00:30.000, 1)
--> +I ("a", 2024-03-01 10:00:40.000, 1)
--> +I ("a", 2024-03-01 10:01:10.000, 1)
---- in order
SELECT u, COUNT(*) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY u, window_start, window_end
--> +I ("a", 3)
--> +I ("b", 2)
--> +I ("a", 1)
--> +I (NULL, 1)
--> +I ("b", 1)
--> +I ("c", 1)
--> +I ("a", 1)
--> +I ("a", 1)
---- in order
SELECT u, window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY u, window_start
--> +I ("a", 2024-03-01 10:00:00.000, 1)
--> +I ("b", 2024-03-01 10:00:00.000, 1)
--> -U ("a", 2024-03-01 10:00:00.000, 1)
--> +U ("a", 2024-03-01 10:00:00.000, 2)
--> +I (NULL, 2024-03-01 10:00:10.000, 1)
--> -U ("a", 2024-03-01 10:00:00.000, 2)
--> +U ("a", 2024-03-01 10:00:00.000, 3)
--> +I ("a", 2024-03-01 10:00:10.000, 1)
--> -U ("b", 2024-03-01 10:00:00.000, 1)
--> +U ("b", 2024-03-01 10:00:00.000, 2)
--> +I ("b", 2024-03-01 10:00:10.000, 1)
--> +I ("a", 2024-03-01 10:00:30.000, 1)
--> +I ("c", 2024-03-01 10:00:20.000, 1)
--> +I ("c", 2024-03-01 10:00:10.000, 1)
--> +I ("a", 2024-03-01 10:01:00.000, 1)
---- in order
SELECT SUM(n), window_start, window_end FROM (SELECT n, window_start, window_end FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) WHERE n > 2) GROUP BY window_start, window_end
--> +I (15, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000)
--> +I (10, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000)
--> +I (10, 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000)
--> +I (9, 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000)
--> +I (13, 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000)
---- in order
SELECT UPPER(u), window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY UPPER(u), window_start, window_end
--> +I ("A", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 3)
--> +I ("B", 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, 2)
--> +I ("A", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> +I (NULL, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> +I ("B", 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, 1)
--> +I ("C", 2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, 1)
--> +I ("A", 2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, 1)
--> +I ("A", 2024-03-01 10:01:00.000, 2024-03-01 10:01:10.000, 1)
---- in order
SELECT u, TIMESTAMPDIFF(SECOND, window_start, window_end), COUNT(*) FROM TABLE(TUMBLE(TABLE patient, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY u, window_start, window_end
--> +I ("a", 10, 3)
--> +I ("b", 10, 2)
--> +I ("a", 10, 1)
--> +I (NULL, 10, 1)
--> +I ("b", 10, 1)
--> +I ("c", 10, 1)
--> +I ("a", 10, 1)
--> +I ("a", 10, 1)
---- in any order
SELECT l.u, l.n, r.n, l.window_start FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:00.000)
--> +I ("b", 2, 30, 2024-03-01 10:00:00.000)
--> +I ("b", 7, 30, 2024-03-01 10:00:00.000)
--> +I ("a", 6, 7, 2024-03-01 10:00:10.000)
--> +I ("a", 6, 50, 2024-03-01 10:00:10.000)
--> +I ("c", 12, 20, 2024-03-01 10:00:10.000)
---- in any order
SELECT l.u, l.n, r.n, l.window_start FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.n > r.n AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 3, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:00.000)
---- in any order
SELECT COALESCE(l.u, r.u), l.n, r.n, COALESCE(l.window_end, r.window_end) FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, 2, 2024-03-01 10:00:10.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:10.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:10.000)
--> +I ("b", 2, 30, 2024-03-01 10:00:10.000)
--> +I ("b", 7, 30, 2024-03-01 10:00:10.000)
--> +I ("c", 12, 20, 2024-03-01 10:00:20.000)
--> +I ("a", 6, 7, 2024-03-01 10:00:20.000)
--> +I ("a", 6, 50, 2024-03-01 10:00:20.000)
---- in any order
SELECT l.u, l.n, r.n, l.window_start FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l LEFT JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:00.000)
--> +I ("b", 2, 30, 2024-03-01 10:00:00.000)
--> +I ("b", 7, 30, 2024-03-01 10:00:00.000)
--> +I ("c", 12, 20, 2024-03-01 10:00:10.000)
--> +I (NULL, 4, NULL, 2024-03-01 10:00:10.000)
--> +I ("a", 6, 7, 2024-03-01 10:00:10.000)
--> +I ("a", 6, 50, 2024-03-01 10:00:10.000)
--> +I ("b", NULL, NULL, 2024-03-01 10:00:10.000)
--> +I ("c", 10, NULL, 2024-03-01 10:00:20.000)
--> +I ("a", 9, NULL, 2024-03-01 10:00:30.000)
--> +I ("a", 13, NULL, 2024-03-01 10:01:00.000)
---- in any order
SELECT l.u, l.n, r.n, l.window_start FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l LEFT JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.n > r.n AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, NULL, 2024-03-01 10:00:00.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:00.000)
--> +I ("b", 2, NULL, 2024-03-01 10:00:00.000)
--> +I ("b", 7, NULL, 2024-03-01 10:00:00.000)
--> +I ("c", 12, NULL, 2024-03-01 10:00:10.000)
--> +I (NULL, 4, NULL, 2024-03-01 10:00:10.000)
--> +I ("a", 6, NULL, 2024-03-01 10:00:10.000)
--> +I ("b", NULL, NULL, 2024-03-01 10:00:10.000)
--> +I ("c", 10, NULL, 2024-03-01 10:00:20.000)
--> +I ("a", 9, NULL, 2024-03-01 10:00:30.000)
--> +I ("a", 13, NULL, 2024-03-01 10:01:00.000)
---- in any order
SELECT COALESCE(l.u, r.u), l.n, r.n, COALESCE(l.window_end, r.window_end) FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l LEFT JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, 2, 2024-03-01 10:00:10.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:10.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:10.000)
--> +I ("b", 2, 30, 2024-03-01 10:00:10.000)
--> +I ("b", 7, 30, 2024-03-01 10:00:10.000)
--> +I ("a", 6, 7, 2024-03-01 10:00:20.000)
--> +I ("a", 6, 50, 2024-03-01 10:00:20.000)
--> +I ("c", 12, 20, 2024-03-01 10:00:20.000)
--> +I ("b", NULL, NULL, 2024-03-01 10:00:20.000)
--> +I (NULL, 4, NULL, 2024-03-01 10:00:20.000)
--> +I ("c", 10, NULL, 2024-03-01 10:00:30.000)
--> +I ("a", 9, NULL, 2024-03-01 10:00:40.000)
--> +I ("a", 13, NULL, 2024-03-01 10:01:10.000)
---- in any order
SELECT l.u, l.n, r.n, l.window_start FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l RIGHT JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:00.000)
--> +I ("b", 2, 30, 2024-03-01 10:00:00.000)
--> +I ("b", 7, 30, 2024-03-01 10:00:00.000)
--> +I ("c", 12, 20, 2024-03-01 10:00:10.000)
--> +I (NULL, NULL, 40, NULL)
--> +I ("a", 6, 7, 2024-03-01 10:00:10.000)
--> +I ("a", 6, 50, 2024-03-01 10:00:10.000)
--> +I (NULL, NULL, 60, NULL)
---- in any order
SELECT l.u, l.n, r.n, l.window_start FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l RIGHT JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.n > r.n AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 3, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:00.000)
--> +I (NULL, NULL, 30, NULL)
--> +I (NULL, NULL, 7, NULL)
--> +I (NULL, NULL, 50, NULL)
--> +I (NULL, NULL, 20, NULL)
--> +I (NULL, NULL, 40, NULL)
--> +I (NULL, NULL, 60, NULL)
---- in any order
SELECT COALESCE(l.u, r.u), l.n, r.n, COALESCE(l.window_end, r.window_end) FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l RIGHT JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, 2, 2024-03-01 10:00:10.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:10.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:10.000)
--> +I ("b", 2, 30, 2024-03-01 10:00:10.000)
--> +I ("b", 7, 30, 2024-03-01 10:00:10.000)
--> +I (NULL, NULL, 40, 2024-03-01 10:00:20.000)
--> +I ("a", 6, 7, 2024-03-01 10:00:20.000)
--> +I ("a", 6, 50, 2024-03-01 10:00:20.000)
--> +I ("c", 12, 20, 2024-03-01 10:00:20.000)
--> +I ("z", NULL, 60, 2024-03-01 10:02:10.000)
---- in any order
SELECT l.u, l.n, r.n, l.window_start FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l FULL JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:00.000)
--> +I ("b", 2, 30, 2024-03-01 10:00:00.000)
--> +I ("b", 7, 30, 2024-03-01 10:00:00.000)
--> +I ("c", 12, 20, 2024-03-01 10:00:10.000)
--> +I (NULL, 4, NULL, 2024-03-01 10:00:10.000)
--> +I (NULL, NULL, 40, NULL)
--> +I ("a", 6, 7, 2024-03-01 10:00:10.000)
--> +I ("a", 6, 50, 2024-03-01 10:00:10.000)
--> +I ("b", NULL, NULL, 2024-03-01 10:00:10.000)
--> +I ("c", 10, NULL, 2024-03-01 10:00:20.000)
--> +I ("a", 9, NULL, 2024-03-01 10:00:30.000)
--> +I ("a", 13, NULL, 2024-03-01 10:01:00.000)
--> +I (NULL, NULL, 60, NULL)
---- in any order
SELECT l.u, l.n, r.n, l.window_start FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l FULL JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.n > r.n AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, NULL, 2024-03-01 10:00:00.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:00.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:00.000)
--> +I ("b", 2, NULL, 2024-03-01 10:00:00.000)
--> +I ("b", 7, NULL, 2024-03-01 10:00:00.000)
--> +I (NULL, NULL, 30, NULL)
--> +I ("c", 12, NULL, 2024-03-01 10:00:10.000)
--> +I (NULL, NULL, 20, NULL)
--> +I (NULL, 4, NULL, 2024-03-01 10:00:10.000)
--> +I (NULL, NULL, 40, NULL)
--> +I ("a", 6, NULL, 2024-03-01 10:00:10.000)
--> +I (NULL, NULL, 7, NULL)
--> +I (NULL, NULL, 50, NULL)
--> +I ("b", NULL, NULL, 2024-03-01 10:00:10.000)
--> +I ("c", 10, NULL, 2024-03-01 10:00:20.000)
--> +I ("a", 9, NULL, 2024-03-01 10:00:30.000)
--> +I ("a", 13, NULL, 2024-03-01 10:01:00.000)
--> +I (NULL, NULL, 60, NULL)
---- in any order
SELECT COALESCE(l.u, r.u), l.n, r.n, COALESCE(l.window_end, r.window_end) FROM (SELECT * FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l FULL JOIN (SELECT * FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.u = r.u AND l.window_start = r.window_start AND l.window_end = r.window_end
--> +I ("a", 1, 2, 2024-03-01 10:00:10.000)
--> +I ("a", 3, 2, 2024-03-01 10:00:10.000)
--> +I ("a", 5, 2, 2024-03-01 10:00:10.000)
--> +I ("b", 2, 30, 2024-03-01 10:00:10.000)
--> +I ("b", 7, 30, 2024-03-01 10:00:10.000)
--> +I ("c", 12, 20, 2024-03-01 10:00:20.000)
--> +I (NULL, 4, NULL, 2024-03-01 10:00:20.000)
--> +I (NULL, NULL, 40, 2024-03-01 10:00:20.000)
--> +I ("a", 6, 7, 2024-03-01 10:00:20.000)
--> +I ("a", 6, 50, 2024-03-01 10:00:20.000)
--> +I ("b", NULL, NULL, 2024-03-01 10:00:20.000)
--> +I ("c", 10, NULL, 2024-03-01 10:00:30.000)
--> +I ("a", 9, NULL, 2024-03-01 10:00:40.000)
--> +I ("a", 13, NULL, 2024-03-01 10:01:10.000)
--> +I ("z", NULL, 60, 2024-03-01 10:02:10.000)
---- in any order
SELECT l.u, l.n, window_start, window_end FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND)) l WHERE l.u IN (SELECT r.u FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND)) r WHERE l.window_start = r.window_start AND l.window_end = r.window_end)
--> +I ("a", 1, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000)
--> +I ("a", 3, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000)
--> +I ("a", 5, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000)
--> +I ("b", 2, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000)
--> +I ("b", 7, 2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000)
--> +I ("c", 12, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000)
--> +I ("a", 6, 2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000)
---- in any order
SELECT l.u, l.n FROM TABLE(TUMBLE(TABLE punctual, DESCRIPTOR(ts), INTERVAL '10' SECOND)) l WHERE NOT EXISTS (SELECT 1 FROM TABLE(TUMBLE(TABLE others, DESCRIPTOR(ts), INTERVAL '10' SECOND)) r WHERE l.u = r.u AND l.window_start = r.window_start AND l.window_end = r.window_end)
--> +I (NULL, 4)
--> +I ("b", NULL)
--> +I ("c", 10)
--> +I ("a", 9)
--> +I ("a", 13)
