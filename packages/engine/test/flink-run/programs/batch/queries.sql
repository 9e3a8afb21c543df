SET 'execution.runtime-mode' = 'batch';
/* file events.json
{"id":1,"k":"a","v":5,"b":50,"d":1.25,"f":0.5,"s":"x","flag":true,"ts":"2024-03-01 10:00:01"}
{"id":2,"k":"b","v":3,"b":30,"d":2.50,"f":1.5,"s":"y","flag":false,"ts":"2024-03-01 10:00:03"}
{"id":3,"k":"a","v":null,"b":null,"d":null,"f":null,"s":null,"flag":null,"ts":"2024-03-01 10:00:04"}
{"id":4,"k":null,"v":7,"b":70,"d":-3.75,"f":-2.25,"s":"z","flag":true,"ts":"2024-03-01 10:00:02"}
{"id":5,"k":"b","v":3,"b":30,"d":2.50,"f":1.5,"s":"y","flag":false,"ts":"2024-03-01 10:00:07"}
{"id":6,"k":"c","v":-1,"b":9000000000,"d":100.00,"f":1e10,"s":"","flag":true,"ts":"2024-03-01 10:00:11"}
{"id":7,"k":"a","v":9,"b":90,"d":0.01,"f":0.1,"s":"x","flag":false,"ts":"2024-03-01 10:00:12"}
{"id":8,"k":"c","v":2,"b":20,"d":7.77,"f":3.25,"s":"w","flag":null,"ts":"2024-03-01 10:00:06"}
{"id":9,"k":null,"v":4,"b":40,"d":5.00,"f":2.0,"s":null,"flag":false,"ts":"2024-03-01 10:00:15"}
{"id":10,"k":"a","v":5,"b":50,"d":1.25,"f":0.5,"s":"x","flag":true,"ts":"2024-03-01 10:00:21"}
{"id":11,"k":"b","v":8,"b":80,"d":9.99,"f":7.75,"s":"v","flag":true,"ts":"2024-03-01 10:00:16"}
{"id":12,"k":"d","v":6,"b":60,"d":6.00,"f":6.5,"s":"u","flag":false,"ts":"2024-03-01 10:00:35"}
*/
CREATE TABLE t (
  id INT, k STRING, v INT, b BIGINT, d DECIMAL(10, 2), f DOUBLE, s STRING, flag BOOLEAN, ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '2' SECOND
) WITH ('connector' = 'filesystem', 'path' = 'events.json', 'format' = 'json');
---- in order
SELECT k, COUNT(*) c, SUM(v) s, AVG(v) a, MIN(ts) m FROM t GROUP BY k
--> +I ("a", 4, 19, 6, 2024-03-01 10:00:01.000)
--> +I ("b", 3, 14, 4, 2024-03-01 10:00:03.000)
--> +I (NULL, 2, 11, 5, 2024-03-01 10:00:02.000)
--> +I ("c", 2, 1, 0, 2024-03-01 10:00:06.000)
--> +I ("d", 1, 6, 6, 2024-03-01 10:00:35.000)
---- in order
SELECT id, v FROM t ORDER BY v DESC, id LIMIT 3
--> +I (7, 9)
--> +I (11, 8)
--> +I (4, 7)
---- in order
SELECT id, v FROM t ORDER BY v, id OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY
--> +I (6, -1)
--> +I (8, 2)
---- in order
SELECT id, SUM(v) OVER (PARTITION BY k ORDER BY v DESC, id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) s FROM t
--> +I (4, 11)
--> +I (9, 11)
--> +I (7, 14)
--> +I (1, 19)
--> +I (10, 10)
--> +I (3, 5)
--> +I (11, 11)
--> +I (2, 14)
--> +I (5, 6)
--> +I (8, 1)
--> +I (6, 1)
--> +I (12, 6)
---- in order
SELECT id, NTILE(2) OVER (ORDER BY id) n, LEAD(v) OVER (PARTITION BY k ORDER BY ts) l, LAG(v, 2, -1) OVER (ORDER BY id) g FROM t
--> +I (4, 1, 4, 3)
--> +I (9, 2, NULL, 9)
--> +I (1, 1, NULL, -1)
--> +I (3, 1, 9, 5)
--> +I (7, 2, 5, 3)
--> +I (10, 2, NULL, 2)
--> +I (2, 1, 3, -1)
--> +I (5, 1, 8, -1)
--> +I (11, 2, NULL, 4)
--> +I (8, 2, -1, -1)
--> +I (6, 1, NULL, 7)
--> +I (12, 2, NULL, 5)
---- in order
SELECT id, RANK() OVER (ORDER BY v) r, DENSE_RANK() OVER (ORDER BY v) d, ROW_NUMBER() OVER (ORDER BY v, id) rn, PERCENT_RANK() OVER (ORDER BY v) p, CUME_DIST() OVER (ORDER BY v) c FROM t
--> +I (3, 1, 1, 1, 0.0, 0.08333333333333333)
--> +I (6, 2, 2, 2, 0.09090909090909091, 0.16666666666666666)
--> +I (8, 3, 3, 3, 0.18181818181818182, 0.25)
--> +I (2, 4, 4, 4, 0.2727272727272727, 0.3333333333333333)
--> +I (5, 4, 4, 5, 0.2727272727272727, 0.4166666666666667)
--> +I (9, 6, 5, 6, 0.45454545454545453, 0.5)
--> +I (1, 7, 6, 7, 0.5454545454545454, 0.5833333333333334)
--> +I (10, 7, 6, 8, 0.5454545454545454, 0.6666666666666666)
--> +I (12, 9, 7, 9, 0.7272727272727273, 0.75)
--> +I (4, 10, 8, 10, 0.8181818181818182, 0.8333333333333334)
--> +I (11, 11, 9, 11, 0.9090909090909091, 0.9166666666666666)
--> +I (7, 12, 10, 12, 1.0, 1.0)
---- in order
SELECT id, SUM(v) OVER (ORDER BY v RANGE BETWEEN 1 PRECEDING AND 2 FOLLOWING) s, COUNT(*) OVER () c FROM t
--> +I (3, NULL, 12)
--> +I (6, -1, 12)
--> +I (8, 12, 12)
--> +I (2, 22, 12)
--> +I (5, 22, 12)
--> +I (9, 26, 12)
--> +I (1, 27, 12)
--> +I (10, 27, 12)
--> +I (12, 31, 12)
--> +I (4, 30, 12)
--> +I (11, 24, 12)
--> +I (7, 17, 12)
---- in order
SELECT id, SUM(v) OVER (ORDER BY v DESC RANGE BETWEEN 1 PRECEDING AND 2 FOLLOWING) s FROM t
--> +I (7, 24)
--> +I (11, 30)
--> +I (4, 31)
--> +I (12, 27)
--> +I (1, 26)
--> +I (10, 26)
--> +I (9, 22)
--> +I (2, 12)
--> +I (5, 12)
--> +I (8, 8)
--> +I (6, -1)
--> +I (3, NULL)
---- in order
SELECT id, FIRST_VALUE(v) OVER (PARTITION BY k ORDER BY ts) f, LAST_VALUE(v) OVER (PARTITION BY k ORDER BY ts ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) l FROM t
--> +I (4, 7, 4)
--> +I (9, 7, 4)
--> +I (1, 5, 5)
--> +I (3, 5, 5)
--> +I (7, 5, 5)
--> +I (10, 5, 5)
--> +I (2, 3, 8)
--> +I (5, 3, 8)
--> +I (11, 3, 8)
--> +I (8, 2, -1)
--> +I (6, 2, -1)
--> +I (12, 6, 6)
---- in order
SELECT id, MAX(v) OVER (PARTITION BY k ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) m FROM t
--> +I (4, NULL)
--> +I (9, 7)
--> +I (1, NULL)
--> +I (3, 5)
--> +I (7, 5)
--> +I (10, 9)
--> +I (2, NULL)
--> +I (5, 3)
--> +I (11, 3)
--> +I (6, NULL)
--> +I (8, -1)
--> +I (12, NULL)
---- in order
SELECT id, SUM(v) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING) m FROM t
--> +I (1, 3)
--> +I (2, 7)
--> +I (3, 10)
--> +I (4, 2)
--> +I (5, 8)
--> +I (6, 11)
--> +I (7, 6)
--> +I (8, 9)
--> +I (9, 13)
--> +I (10, 14)
--> +I (11, 6)
--> +I (12, NULL)
---- in order
SELECT window_start, window_end, COUNT(*) c, SUM(v) s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 12, 51)
---- in order
SELECT window_start, k, COUNT(*) c FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '30' SECOND, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, k
--> +I (2024-03-01 10:00:00.000, "a", 4)
--> +I (2024-03-01 09:59:30.000, "a", 4)
--> +I (2024-03-01 10:00:00.000, "b", 3)
--> +I (2024-03-01 09:59:30.000, "b", 3)
--> +I (2024-03-01 10:00:00.000, NULL, 2)
--> +I (2024-03-01 09:59:30.000, NULL, 2)
--> +I (2024-03-01 10:00:00.000, "c", 2)
--> +I (2024-03-01 09:59:30.000, "c", 2)
--> +I (2024-03-01 10:00:30.000, "d", 1)
--> +I (2024-03-01 10:00:00.000, "d", 1)
---- in order
SELECT window_start, window_end, COUNT(*) c FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '30' SECOND, INTERVAL '2' MINUTE)) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:30.000, 11)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 12)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:01:30.000, 12)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:02:00.000, 12)
---- in order
SELECT *  FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))
--> +I (1, "a", 5, 50, 1.25, 0.5, "x", true, 2024-03-01 10:00:01.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (2, "b", 3, 30, 2.50, 1.5, "y", false, 2024-03-01 10:00:03.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (3, "a", NULL, NULL, NULL, NULL, NULL, NULL, 2024-03-01 10:00:04.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (4, NULL, 7, 70, -3.75, -2.25, "z", true, 2024-03-01 10:00:02.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (5, "b", 3, 30, 2.50, 1.5, "y", false, 2024-03-01 10:00:07.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (6, "c", -1, 9000000000, 100.00, 1.0E10, "", true, 2024-03-01 10:00:11.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (7, "a", 9, 90, 0.01, 0.1, "x", false, 2024-03-01 10:00:12.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (8, "c", 2, 20, 7.77, 3.25, "w", NULL, 2024-03-01 10:00:06.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (9, NULL, 4, 40, 5.00, 2.0, NULL, false, 2024-03-01 10:00:15.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (10, "a", 5, 50, 1.25, 0.5, "x", true, 2024-03-01 10:00:21.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (11, "b", 8, 80, 9.99, 7.75, "v", true, 2024-03-01 10:00:16.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
--> +I (12, "d", 6, 60, 6.00, 6.5, "u", false, 2024-03-01 10:00:35.000, 2024-03-01 10:00:00.000, 2024-03-01 10:01:00.000, 2024-03-01 10:00:59.999)
---- in order
SELECT TUMBLE_START(ts, INTERVAL '1' MINUTE) s, COUNT(*) c FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE)
--> +I (2024-03-01 10:00:00.000, 12)
---- in order
SELECT * FROM (SELECT *, RANK() OVER (PARTITION BY k ORDER BY v) AS r FROM t) WHERE r <= 1
--> +I (9, NULL, 4, 40, 5.00, 2.0, NULL, false, 2024-03-01 10:00:15.000, 1)
--> +I (3, "a", NULL, NULL, NULL, NULL, NULL, NULL, 2024-03-01 10:00:04.000, 1)
--> +I (2, "b", 3, 30, 2.50, 1.5, "y", false, 2024-03-01 10:00:03.000, 1)
--> +I (5, "b", 3, 30, 2.50, 1.5, "y", false, 2024-03-01 10:00:07.000, 1)
--> +I (6, "c", -1, 9000000000, 100.00, 1.0E10, "", true, 2024-03-01 10:00:11.000, 1)
--> +I (12, "d", 6, 60, 6.00, 6.5, "u", false, 2024-03-01 10:00:35.000, 1)
---- in order
SELECT * FROM (SELECT *, DENSE_RANK() OVER (ORDER BY v) AS r FROM t) WHERE r <= 2
--> +I (3, "a", NULL, NULL, NULL, NULL, NULL, NULL, 2024-03-01 10:00:04.000, 1)
--> +I (6, "c", -1, 9000000000, 100.00, 1.0E10, "", true, 2024-03-01 10:00:11.000, 2)
---- in order
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts DESC) AS r FROM t) WHERE r = 1
--> +I (9, NULL, 4, 40, 5.00, 2.0, NULL, false, 2024-03-01 10:00:15.000, 1)
--> +I (10, "a", 5, 50, 1.25, 0.5, "x", true, 2024-03-01 10:00:21.000, 1)
--> +I (11, "b", 8, 80, 9.99, 7.75, "v", true, 2024-03-01 10:00:16.000, 1)
--> +I (6, "c", -1, 9000000000, 100.00, 1.0E10, "", true, 2024-03-01 10:00:11.000, 1)
--> +I (12, "d", 6, 60, 6.00, 6.5, "u", false, 2024-03-01 10:00:35.000, 1)
---- in order
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v DESC, id) AS r FROM t) WHERE r > 1
--> +I (9, NULL, 4, 40, 5.00, 2.0, NULL, false, 2024-03-01 10:00:15.000, 2)
--> +I (1, "a", 5, 50, 1.25, 0.5, "x", true, 2024-03-01 10:00:01.000, 2)
--> +I (10, "a", 5, 50, 1.25, 0.5, "x", true, 2024-03-01 10:00:21.000, 3)
--> +I (3, "a", NULL, NULL, NULL, NULL, NULL, NULL, 2024-03-01 10:00:04.000, 4)
--> +I (2, "b", 3, 30, 2.50, 1.5, "y", false, 2024-03-01 10:00:03.000, 2)
--> +I (5, "b", 3, 30, 2.50, 1.5, "y", false, 2024-03-01 10:00:07.000, 3)
--> +I (6, "c", -1, 9000000000, 100.00, 1.0E10, "", true, 2024-03-01 10:00:11.000, 2)
---- in any order
SELECT a.id, b.v FROM t a LEFT JOIN t b ON a.id = b.id AND b.v > 2
--> +I (1, 5)
--> +I (2, 3)
--> +I (3, NULL)
--> +I (4, 7)
--> +I (5, 3)
--> +I (6, NULL)
--> +I (7, 9)
--> +I (8, NULL)
--> +I (9, 4)
--> +I (10, 5)
--> +I (11, 8)
--> +I (12, 6)
---- in any order
SELECT a.id, b.id, b.v FROM t a FULL JOIN (SELECT * FROM t WHERE v < 3) b ON a.v = b.id
--> +I (1, NULL, NULL)
--> +I (2, NULL, NULL)
--> +I (3, NULL, NULL)
--> +I (4, NULL, NULL)
--> +I (5, NULL, NULL)
--> +I (6, NULL, NULL)
--> +I (7, NULL, NULL)
--> +I (8, NULL, NULL)
--> +I (9, NULL, NULL)
--> +I (10, NULL, NULL)
--> +I (11, 8, 2)
--> +I (12, 6, -1)
---- in any order
SELECT a.id FROM t a WHERE EXISTS (SELECT 1 FROM t b WHERE b.v = a.id)
--> +I (2)
--> +I (3)
--> +I (4)
--> +I (5)
--> +I (6)
--> +I (7)
--> +I (8)
--> +I (9)
---- in any order
SELECT a.id FROM t a WHERE a.id NOT IN (SELECT v FROM t WHERE v IS NOT NULL)
--> +I (1)
--> +I (10)
--> +I (11)
--> +I (12)
---- in any order
SELECT a.id FROM t a WHERE NOT EXISTS (SELECT 1 FROM t b WHERE b.v = a.id)
--> +I (1)
--> +I (10)
--> +I (11)
--> +I (12)
---- in any order
SELECT a.id, b.id FROM t a JOIN t b ON a.k = b.k AND a.ts BETWEEN b.ts AND b.ts + INTERVAL '20' SECOND
--> +I (1, 1)
--> +I (2, 2)
--> +I (3, 1)
--> +I (3, 3)
--> +I (5, 2)
--> +I (5, 5)
--> +I (6, 6)
--> +I (6, 8)
--> +I (7, 1)
--> +I (7, 3)
--> +I (7, 7)
--> +I (8, 8)
--> +I (10, 1)
--> +I (10, 3)
--> +I (10, 7)
--> +I (10, 10)
--> +I (11, 2)
--> +I (11, 5)
--> +I (11, 11)
--> +I (12, 12)
---- in any order
SELECT a.id, b.id FROM t a LEFT JOIN t b ON a.k = b.k AND a.id <> b.id AND a.ts BETWEEN b.ts AND b.ts + INTERVAL '20' SECOND
--> +I (1, NULL)
--> +I (2, NULL)
--> +I (3, 1)
--> +I (4, NULL)
--> +I (5, 2)
--> +I (6, 8)
--> +I (7, 1)
--> +I (7, 3)
--> +I (8, NULL)
--> +I (9, NULL)
--> +I (10, 1)
--> +I (10, 3)
--> +I (10, 7)
--> +I (11, 2)
--> +I (11, 5)
--> +I (12, NULL)
---- in any order
SELECT k FROM t INTERSECT SELECT k FROM t WHERE v > 1
--> +I ("a")
--> +I ("b")
--> +I (NULL)
--> +I ("c")
--> +I ("d")
---- in any order
SELECT k FROM t EXCEPT ALL SELECT k FROM t WHERE v > 1
--> +I ("a")
--> +I ("c")
---- in any order
SELECT k FROM t UNION SELECT k FROM t
--> +I ("a")
--> +I ("b")
--> +I (NULL)
--> +I ("c")
--> +I ("d")
---- in order
SELECT DISTINCT k FROM t ORDER BY k LIMIT 2
--> +I (NULL)
--> +I ("a")
---- in order
SELECT k, MAX(c) FROM (SELECT k, v, COUNT(*) c FROM t GROUP BY k, v) GROUP BY k
--> +I ("a", 2)
--> +I ("b", 2)
--> +I (NULL, 1)
--> +I ("c", 1)
--> +I ("d", 1)
---- in order
SELECT k, v, COUNT(*) c FROM t GROUP BY GROUPING SETS ((k), (v), ())
--> +I ("a", NULL, 4)
--> +I (NULL, 5, 2)
--> +I (NULL, NULL, 12)
--> +I ("b", NULL, 3)
--> +I (NULL, 3, 2)
--> +I (NULL, NULL, 1)
--> +I (NULL, NULL, 2)
--> +I (NULL, 7, 1)
--> +I ("c", NULL, 2)
--> +I (NULL, -1, 1)
--> +I (NULL, 9, 1)
--> +I (NULL, 2, 1)
--> +I (NULL, 4, 1)
--> +I (NULL, 8, 1)
--> +I ("d", NULL, 1)
--> +I (NULL, 6, 1)
---- in order
SELECT k, COUNT(DISTINCT v) d, COUNT(*) FILTER (WHERE v > 1) f FROM t GROUP BY CUBE(k)
--> +I ("a", 2, 3)
--> +I (NULL, 9, 10)
--> +I ("b", 2, 3)
--> +I (NULL, 2, 2)
--> +I ("c", 2, 1)
--> +I ("d", 1, 1)
---- in order
SELECT COUNT(*) c, SUM(v) s FROM t WHERE id > 100
--> +I (0, NULL)
---- in any order
SELECT id, (SELECT MAX(v) FROM t) m FROM t
--> +I (1, 9)
--> +I (2, 9)
--> +I (3, 9)
--> +I (4, 9)
--> +I (5, 9)
--> +I (6, 9)
--> +I (7, 9)
--> +I (8, 9)
--> +I (9, 9)
--> +I (10, 9)
--> +I (11, 9)
--> +I (12, 9)
---- in any order
SELECT a.k, SUM(a.v) FROM t a JOIN (SELECT k, COUNT(*) c FROM t GROUP BY k) b ON a.k = b.k AND b.c > 1 GROUP BY a.k
--> +I ("a", 19)
--> +I ("b", 14)
--> +I ("c", 1)
---- in order
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v(x, y) ORDER BY x DESC
--> +I (2, "b")
--> +I (1, "a")
---- in order
SELECT window_start, SUM(c) s FROM (SELECT window_start, window_end, window_time, COUNT(*) c FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, window_time) GROUP BY window_start
--> +I (2024-03-01 10:00:00.000, 12)
---- in order
SELECT id, SUM(v) OVER w s, COUNT(*) OVER w c FROM t WINDOW w AS (PARTITION BY k ORDER BY id)
--> +I (4, 7, 1)
--> +I (9, 11, 2)
--> +I (1, 5, 1)
--> +I (3, 5, 2)
--> +I (7, 14, 3)
--> +I (10, 19, 4)
--> +I (2, 3, 1)
--> +I (5, 6, 2)
--> +I (11, 14, 3)
--> +I (6, -1, 1)
--> +I (8, 1, 2)
--> +I (12, 6, 1)
---- in order
SELECT k, LISTAGG(CAST(v AS STRING)) l FROM (SELECT * FROM t WHERE v IS NOT NULL ORDER BY id LIMIT 10) GROUP BY k
--> +I (NULL, "7,4")
--> +I ("a", "5,9,5")
--> +I ("b", "3,3,8")
--> +I ("c", "-1,2")
---- in order
SELECT id, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts) rn FROM t ORDER BY id
--> +I (1, 1)
--> +I (2, 1)
--> +I (3, 2)
--> +I (4, 1)
--> +I (5, 2)
--> +I (6, 2)
--> +I (7, 3)
--> +I (8, 1)
--> +I (9, 2)
--> +I (10, 4)
--> +I (11, 3)
--> +I (12, 1)
---- in order
SELECT k, SUM(d) s, AVG(f) a, MAX(s) m, COUNT(flag) c FROM t GROUP BY k HAVING COUNT(*) > 1
--> +I (NULL, 1.25, -0.125, "z", 2)
--> +I ("a", 2.51, 0.3666666666666667, "x", 3)
--> +I ("b", 14.99, 3.5833333333333335, "y", 3)
--> +I ("c", 107.77, 5.000000001625E9, "w", 1)
---- in order
SELECT id, d FROM t ORDER BY d DESC, id
--> +I (6, 100.00)
--> +I (11, 9.99)
--> +I (8, 7.77)
--> +I (12, 6.00)
--> +I (9, 5.00)
--> +I (2, 2.50)
--> +I (5, 2.50)
--> +I (1, 1.25)
--> +I (10, 1.25)
--> +I (7, 0.01)
--> +I (4, -3.75)
--> +I (3, NULL)
---- in order
SELECT id, s FROM t ORDER BY s NULLS LAST, id
--> +I (6, "")
--> +I (12, "u")
--> +I (11, "v")
--> +I (8, "w")
--> +I (1, "x")
--> +I (7, "x")
--> +I (10, "x")
--> +I (2, "y")
--> +I (5, "y")
--> +I (4, "z")
--> +I (3, NULL)
--> +I (9, NULL)
---- in order
SELECT id, s FROM t ORDER BY s DESC NULLS FIRST, id LIMIT 4
--> +I (3, NULL)
--> +I (9, NULL)
--> +I (4, "z")
--> +I (2, "y")
---- in order
SELECT id, SUM(d) OVER (ORDER BY d RANGE BETWEEN 2 PRECEDING AND 2 FOLLOWING) s FROM t WHERE d IS NOT NULL
--> +I (4, -3.75)
--> +I (7, 2.51)
--> +I (1, 7.51)
--> +I (10, 7.51)
--> +I (2, 7.50)
--> +I (5, 7.50)
--> +I (9, 11.00)
--> +I (12, 18.77)
--> +I (8, 13.77)
--> +I (11, 9.99)
--> +I (6, 100.00)
---- in order
SELECT id, SUM(b) OVER (PARTITION BY k ORDER BY b RANGE BETWEEN 20 PRECEDING AND CURRENT ROW) s FROM t WHERE b IS NOT NULL
--> +I (9, 40)
--> +I (4, 70)
--> +I (1, 100)
--> +I (10, 100)
--> +I (7, 90)
--> +I (2, 60)
--> +I (5, 60)
--> +I (11, 80)
--> +I (8, 20)
--> +I (6, 9000000000)
--> +I (12, 60)
---- in order
SELECT id, AVG(f) OVER (ORDER BY id ROWS 3 PRECEDING) s, COUNT(DISTINCT k) OVER (PARTITION BY flag) c FROM t
--> ! plan ValidationException: Distinct not supported in Windowing function!
---- in order
SELECT id, MIN(v) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) m, MAX(v) OVER (ORDER BY id DESC ROWS BETWEEN CURRENT ROW AND 2 FOLLOWING) x FROM t
--> +I (12, 5, 8)
--> +I (11, 4, 8)
--> +I (10, 2, 5)
--> +I (9, 2, 9)
--> +I (8, -1, 9)
--> +I (7, -1, 9)
--> +I (6, 3, 7)
--> +I (5, 7, 7)
--> +I (4, 3, 7)
--> +I (3, 3, 5)
--> +I (2, 5, 5)
--> +I (1, NULL, 5)
---- in order
SELECT id, LEAD(d, 2) OVER (ORDER BY id) e, LAG(v) OVER (PARTITION BY k ORDER BY id) l FROM t
--> +I (4, 100.00, NULL)
--> +I (9, 9.99, 7)
--> +I (1, NULL, NULL)
--> +I (3, 2.50, 5)
--> +I (7, 5.00, NULL)
--> +I (10, 6.00, 9)
--> +I (2, -3.75, NULL)
--> +I (5, 0.01, 3)
--> +I (11, NULL, 3)
--> +I (6, 7.77, NULL)
--> +I (8, 1.25, -1)
--> +I (12, NULL, NULL)
---- in order
SELECT id, LAG(v, 3, 99) OVER (PARTITION BY k ORDER BY id) l FROM t
--> +I (4, 99)
--> +I (9, 99)
--> +I (1, 99)
--> +I (3, 99)
--> +I (7, 99)
--> +I (10, 5)
--> +I (2, 99)
--> +I (5, 99)
--> +I (11, 99)
--> +I (6, 99)
--> +I (8, 99)
--> +I (12, 99)
---- in order
SELECT id, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v DESC, id) r FROM t ORDER BY k, r
--> +I (4, 1)
--> +I (9, 2)
--> +I (7, 1)
--> +I (1, 2)
--> +I (10, 3)
--> +I (3, 4)
--> +I (11, 1)
--> +I (2, 2)
--> +I (5, 3)
--> +I (8, 1)
--> +I (6, 2)
--> +I (12, 1)
---- in order
SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v, id) r, SUM(v) OVER (PARTITION BY k ORDER BY v, id) s FROM t
--> +I (NULL, 4, 1, 4)
--> +I (NULL, 7, 2, 11)
--> +I ("a", NULL, 1, NULL)
--> +I ("a", 5, 2, 5)
--> +I ("a", 5, 3, 10)
--> +I ("a", 9, 4, 19)
--> +I ("b", 3, 1, 3)
--> +I ("b", 3, 2, 6)
--> +I ("b", 8, 3, 14)
--> +I ("c", -1, 1, -1)
--> +I ("c", 2, 2, 1)
--> +I ("d", 6, 1, 6)
---- in order
SELECT k, w, total FROM (SELECT k, w, total, ROW_NUMBER() OVER (PARTITION BY w ORDER BY total DESC, k) r FROM (SELECT k, window_start w, SUM(v) total FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY k, window_start, window_end)) WHERE r = 1
--> +I (NULL, 2024-03-01 10:00:00.000, 7)
--> +I ("a", 2024-03-01 10:00:10.000, 9)
--> +I ("a", 2024-03-01 10:00:20.000, 5)
--> +I ("d", 2024-03-01 10:00:30.000, 6)
---- in order
SELECT window_start, window_end, window_time, COUNT(*) c FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND, INTERVAL '3' SECOND)) GROUP BY window_start, window_end, window_time
--> +I (2024-03-01 09:59:53.000, 2024-03-01 10:00:03.000, 2024-03-01 10:00:02.999, 2)
--> +I (2024-03-01 10:00:03.000, 2024-03-01 10:00:13.000, 2024-03-01 10:00:12.999, 6)
--> +I (2024-03-01 10:00:13.000, 2024-03-01 10:00:23.000, 2024-03-01 10:00:22.999, 3)
--> +I (2024-03-01 10:00:33.000, 2024-03-01 10:00:43.000, 2024-03-01 10:00:42.999, 1)
---- in order
SELECT HOP_START(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND) s, HOP_END(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND) e, k, SUM(v) v FROM t GROUP BY HOP(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND), k
--> +I (2024-03-01 09:59:55.000, 2024-03-01 10:00:05.000, NULL, 7)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, NULL, 7)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, NULL, 4)
--> +I (2024-03-01 10:00:15.000, 2024-03-01 10:00:25.000, NULL, 4)
--> +I (2024-03-01 09:59:55.000, 2024-03-01 10:00:05.000, "a", 5)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, "a", 5)
--> +I (2024-03-01 10:00:05.000, 2024-03-01 10:00:15.000, "a", 9)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, "a", 9)
--> +I (2024-03-01 10:00:15.000, 2024-03-01 10:00:25.000, "a", 5)
--> +I (2024-03-01 10:00:20.000, 2024-03-01 10:00:30.000, "a", 5)
--> +I (2024-03-01 09:59:55.000, 2024-03-01 10:00:05.000, "b", 3)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, "b", 6)
--> +I (2024-03-01 10:00:05.000, 2024-03-01 10:00:15.000, "b", 3)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, "b", 8)
--> +I (2024-03-01 10:00:15.000, 2024-03-01 10:00:25.000, "b", 8)
--> +I (2024-03-01 10:00:00.000, 2024-03-01 10:00:10.000, "c", 2)
--> +I (2024-03-01 10:00:05.000, 2024-03-01 10:00:15.000, "c", 1)
--> +I (2024-03-01 10:00:10.000, 2024-03-01 10:00:20.000, "c", -1)
--> +I (2024-03-01 10:00:30.000, 2024-03-01 10:00:40.000, "d", 6)
--> +I (2024-03-01 10:00:35.000, 2024-03-01 10:00:45.000, "d", 6)
---- in any order
SELECT a.id, b.id FROM t a RIGHT JOIN t b ON a.v = b.id
--> +I (NULL, 1)
--> +I (8, 2)
--> +I (5, 3)
--> +I (2, 3)
--> +I (9, 4)
--> +I (10, 5)
--> +I (1, 5)
--> +I (12, 6)
--> +I (4, 7)
--> +I (11, 8)
--> +I (7, 9)
--> +I (NULL, 10)
--> +I (NULL, 11)
--> +I (NULL, 12)
---- in any order
SELECT a.k, b.k, COUNT(*) FROM t a CROSS JOIN t b GROUP BY a.k, b.k
--> +I ("a", "a", 16)
--> +I ("b", "a", 12)
--> +I (NULL, "a", 8)
--> +I ("c", "a", 8)
--> +I ("d", "a", 4)
--> +I ("a", "b", 12)
--> +I ("b", "b", 9)
--> +I (NULL, "b", 6)
--> +I ("c", "b", 6)
--> +I ("d", "b", 3)
--> +I ("a", NULL, 8)
--> +I ("b", NULL, 6)
--> +I (NULL, NULL, 4)
--> +I ("c", NULL, 4)
--> +I ("d", NULL, 2)
--> +I ("a", "c", 8)
--> +I ("b", "c", 6)
--> +I (NULL, "c", 4)
--> +I ("c", "c", 4)
--> +I ("d", "c", 2)
--> +I ("a", "d", 4)
--> +I ("b", "d", 3)
--> +I (NULL, "d", 2)
--> +I ("c", "d", 2)
--> +I ("d", "d", 1)
---- in any order
SELECT k FROM t WHERE v IN (SELECT MAX(v) FROM t GROUP BY k)
--> +I (NULL)
--> +I ("a")
--> +I ("c")
--> +I ("b")
--> +I ("d")
---- in any order
SELECT id FROM t a WHERE v > (SELECT AVG(v) FROM t b WHERE b.k = a.k)
--> +I (7)
--> +I (8)
--> +I (11)
---- in any order
SELECT k, COUNT(*) FROM t GROUP BY k UNION ALL SELECT 'all', COUNT(*) FROM t
--> +I ("a", 4)
--> +I ("b", 3)
--> +I (NULL, 2)
--> +I ("c", 2)
--> +I ("d", 1)
--> +I ("all", 12)
---- in order
SELECT k, flag, COUNT(*) c, GROUPING(k) g FROM t GROUP BY ROLLUP(k, flag)
--> +I ("a", true, 2, 0)
--> +I ("a", NULL, 4, 0)
--> +I (NULL, NULL, 12, 1)
--> +I ("b", false, 2, 0)
--> +I ("b", NULL, 3, 0)
--> +I ("a", NULL, 1, 0)
--> +I (NULL, true, 1, 0)
--> +I (NULL, NULL, 2, 0)
--> +I ("c", true, 1, 0)
--> +I ("c", NULL, 2, 0)
--> +I ("a", false, 1, 0)
--> +I ("c", NULL, 1, 0)
--> +I (NULL, false, 1, 0)
--> +I ("b", true, 1, 0)
--> +I ("d", false, 1, 0)
--> +I ("d", NULL, 1, 0)
---- in any order
SELECT k FROM t EXCEPT SELECT k FROM t WHERE flag
--> +I ("d")
---- in any order
SELECT k FROM t WHERE v > 100 INTERSECT ALL SELECT k FROM t
---- in order
SELECT COUNT(*), MIN(v), LISTAGG(s) FROM t WHERE FALSE
--> +I (0, NULL, NULL)
---- in order
SELECT k, COUNT(*) FROM t WHERE FALSE GROUP BY k
---- in order
SELECT x, y FROM t CROSS JOIN UNNEST(ARRAY[v, id]) AS u(x) CROSS JOIN (VALUES (1)) AS w(y) WHERE id < 3
--> +I (5, 1)
--> +I (1, 1)
--> +I (3, 1)
--> +I (2, 1)
---- in order
WITH c AS (SELECT k, SUM(v) s FROM t GROUP BY k) SELECT a.k, a.s, b.s FROM c a JOIN c b ON a.k = b.k ORDER BY a.s
--> +I ("c", 1, 1)
--> +I ("d", 6, 6)
--> +I ("b", 14, 14)
--> +I ("a", 19, 19)
---- in order
SELECT * FROM (SELECT id, k, COUNT(*) OVER (PARTITION BY k) n FROM t) WHERE n > 1
--> +I (4, NULL, 2)
--> +I (9, NULL, 2)
--> +I (1, "a", 4)
--> +I (3, "a", 4)
--> +I (7, "a", 4)
--> +I (10, "a", 4)
--> +I (2, "b", 3)
--> +I (5, "b", 3)
--> +I (11, "b", 3)
--> +I (6, "c", 2)
--> +I (8, "c", 2)
---- in order
SELECT id FROM t FETCH FIRST 0 ROWS ONLY
---- in order
CREATE TABLE out_rows (k STRING, n BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out_rows', 'format' = 'json');
INSERT INTO out_rows SELECT k, COUNT(*) FROM t GROUP BY k
--> out_rows: {"k":"a","n":4}
--> out_rows: {"k":"b","n":3}
--> out_rows: {"k":null,"n":2}
--> out_rows: {"k":"c","n":2}
--> out_rows: {"k":"d","n":1}
---- in order
CREATE TABLE out_keyed (k STRING, n BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out_keyed', 'format' = 'csv');
INSERT INTO out_keyed SELECT k, n FROM (SELECT k, SUM(v) n FROM t GROUP BY k) WHERE n > 5
--> out_keyed: a,19
--> out_keyed: b,14
--> out_keyed: ,11
--> out_keyed: d,6
---- in order
SELECT * FROM TABLE(SESSION(TABLE t PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' SECOND))
--> ! plan TableException: Unaligned windows like session are not supported in batch mode yet.
---- in order
CREATE TABLE changes (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'events.json', 'format' = 'debezium-json');
SELECT COUNT(*) FROM changes
--> ! plan TableException: Querying a table in batch mode is currently only possible for INSERT-only table sources. But the source for table 'default_catalog.default_database.changes' produces other changelog me
---- in order
CREATE TABLE endless (id INT) WITH ('connector' = 'datagen');
SELECT COUNT(*) FROM endless
--> ! plan ValidationException: Querying an unbounded table 'default_catalog.default_database.endless' in batch mode is not allowed. The table source is unbounded.
