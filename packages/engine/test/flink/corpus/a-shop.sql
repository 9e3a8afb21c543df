CREATE TABLE orders (id BIGINT, cust INT, amt DECIMAL(10, 2), cur STRING, items ARRAY<ROW<sku STRING, qty INT>>, attrs MAP<STRING, STRING>, addr ROW<city STRING, geo ROW<lat DOUBLE, lon DOUBLE>>, ot TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ot AS ot - INTERVAL '5' SECOND) WITH ('connector' = 'datagen');
CREATE TABLE rates (cur STRING, rate DECIMAL(10, 4), rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (cur) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'x', 'properties.group.id' = 'g', 'format' = 'debezium-json');
CREATE TABLE cust (id INT, name STRING, seg STRING, score DOUBLE, since DATE, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'datagen');
CREATE TABLE clicks (u INT, url STRING, et TIMESTAMP_LTZ(3), d DATE, WATERMARK FOR et AS et - INTERVAL '1' SECOND) WITH ('connector' = 'datagen');
CREATE TABLE sk (a BIGINT, b STRING, c DECIMAL(10, 2)) WITH ('connector' = 'print');
CREATE TABLE sku (a BIGINT, b STRING NOT NULL, c DECIMAL(10, 2), PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'x', 'key.format' = 'json', 'value.format' = 'json');
CREATE TABLE sp (a BIGINT, b STRING, dt STRING) PARTITIONED BY (dt) WITH ('connector' = 'filesystem', 'path' = '/tmp/x', 'format' = 'json');
CREATE VIEW vo AS SELECT id, cust, amt, ot FROM orders WHERE amt > 10;
CREATE VIEW vv AS SELECT cust, SUM(amt) AS total FROM vo GROUP BY cust;
CREATE VIEW vw AS SELECT window_start, window_end, window_time, cust, COUNT(*) AS n FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, window_time, cust;
---- accept
SELECT o.addr.city, o.addr.geo.lat FROM orders o
---- accept
SELECT addr.geo.* FROM orders
---- accept
SELECT orders.addr.geo.lat + 1 FROM orders
---- accept
SELECT items[1].sku, items[1].qty * 2, CARDINALITY(items) FROM orders
---- accept
SELECT attrs['a'], attrs[CAST(NULL AS STRING)], MAP_KEYS(attrs)[1] FROM orders
---- refuse validate 1:17-1:20
SELECT items[1].nope FROM orders
---- accept
SELECT ROW(1, 'a').EXPR$0 FROM orders
---- refuse validate 1:8-1:11
SELECT r.f0 FROM (SELECT ROW(1, 'a') AS r FROM orders)
---- accept
SELECT r.EXPR$0, r.EXPR$1 FROM (SELECT ROW(1, 'a') AS r FROM orders)
---- accept
SELECT CAST(ROW(1, 'a') AS ROW<x INT, y STRING>).x FROM orders
---- accept
SELECT (CAST(ROW(1, 'a') AS ROW<x INT, y STRING>)).x FROM orders
---- accept
SELECT t.sku, t.qty FROM orders CROSS JOIN UNNEST(items) AS t (sku, qty)
---- accept
SELECT o.id, t.* FROM orders o LEFT JOIN UNNEST(o.items) AS t ON TRUE
---- accept
SELECT o.id, k, v FROM orders o CROSS JOIN UNNEST(o.attrs) AS t (k, v)
---- accept
SELECT o.id, t.sku, t.ord FROM orders o CROSS JOIN UNNEST(o.items) WITH ORDINALITY AS t (sku, qty, ord)
---- accept
SELECT o.id, x FROM orders o, UNNEST(ARRAY[1, 2, 3]) AS t (x)
---- refuse validate 1:60-1:62
SELECT o.id FROM orders o CROSS JOIN UNNEST(o.items) AS t (sku)
---- accept
SELECT ARRAY_AGG(ROW(id, amt)) FROM orders
---- accept
SELECT COLLECT(cur) FROM orders
---- accept
SELECT MAP[cur, amt] FROM orders
---- accept
SELECT ARRAY[1, 2.5, NULL] FROM orders
---- refuse validate 1:8-1:20
SELECT ARRAY[1, 'a'] FROM orders
---- refuse validate 1:8-1:14
SELECT ARRAY[] FROM orders
---- refuse validate 1:8-1:12
SELECT MAP[] FROM orders
---- accept
SELECT CAST(items AS ARRAY<ROW<s STRING, q BIGINT>>) FROM orders
---- accept
SELECT CAST(attrs AS STRING), CAST(addr AS STRING), CAST(items AS STRING) FROM orders
---- accept
SELECT addr = ROW('a', ROW(1e0, 2e0)) FROM orders
---- accept
SELECT * FROM orders WHERE addr IS NULL
---- accept
SELECT addr FROM orders GROUP BY addr
---- accept
SELECT attrs FROM orders GROUP BY attrs
---- accept
SELECT items, COUNT(*) FROM orders GROUP BY items
---- accept
SELECT DISTINCT addr FROM orders
---- accept
SELECT addr.city AS c, SUM(amt) FROM orders GROUP BY addr.city
---- refuse validate 1:8-1:16
SELECT addr.city, SUM(amt) FROM orders GROUP BY addr
---- accept
SELECT cust, cur, SUM(amt), GROUPING(cust), GROUPING_ID(cust, cur) FROM orders GROUP BY GROUPING SETS ((cust, cur), (cust), ())
---- refuse validate 1:29-1:40
SELECT cust, cur, SUM(amt), GROUPING__ID FROM orders GROUP BY CUBE (cust, cur)
---- accept
SELECT cust, cur, SUM(amt), GROUP_ID() FROM orders GROUP BY ROLLUP (cust, cur)
---- accept
SELECT cust, cur, SUM(amt) FROM orders GROUP BY cust, ROLLUP (cur)
---- accept
SELECT cust, cur, SUM(amt) FROM orders GROUP BY cust, GROUPING SETS ((cur), ())
---- accept
SELECT cust, cur, SUM(amt) FROM orders GROUP BY GROUPING SETS (ROLLUP (cust, cur), CUBE (cust))
---- accept
SELECT cust, cur, SUM(amt) FROM orders GROUP BY ROLLUP ((cust, cur))
---- refuse validate 1:33-1:35
SELECT cust, SUM(amt), GROUPING(amt) FROM orders GROUP BY ROLLUP (cust)
---- accept
SELECT cust, SUM(amt) FROM orders GROUP BY ROLLUP (cust) HAVING GROUPING(cust) = 0
---- accept
SELECT cust + 1, SUM(amt) FROM orders GROUP BY ROLLUP (cust + 1)
---- accept
SELECT cust, COUNT(DISTINCT cur) FILTER (WHERE amt > 1) FROM orders GROUP BY CUBE (cust)
---- accept
SELECT GROUPING(cust) FROM orders GROUP BY cust
---- refuse validate 1:8-1:20
SELECT GROUPING_ID() FROM orders GROUP BY cust
---- accept
SELECT window_start, cust, cur, SUM(amt) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, GROUPING SETS ((cust), (cur))
---- refuse validate 1:28-1:30
SELECT window_start, cust, cur, SUM(amt) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY GROUPING SETS ((window_start, window_end, cust), (window_start, window_end))
---- accept
SELECT window_start, cust, SUM(amt) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY GROUPING SETS ((window_start, window_end, cust), (window_start))
---- refuse validate 1:113-1:124
SELECT window_start, SUM(n) FROM TABLE(TUMBLE(TABLE vw, DESCRIPTOR(window_time), INTERVAL '5' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT window_start, SUM(n) FROM vw GROUP BY window_start, window_end
---- refuse validate 1:22-1:31
SELECT window_start, window_end, SUM(n) FROM vw GROUP BY window_start
---- refuse validate 1:8-1:8
SELECT * FROM TABLE(HOP(TABLE vw, DESCRIPTOR(window_time), INTERVAL '1' MINUTE, INTERVAL '3' MINUTE))
---- accept
SELECT * FROM TABLE(HOP(DATA => TABLE orders, TIMECOL => DESCRIPTOR(ot), SLIDE => INTERVAL '1' MINUTE, SIZE => INTERVAL '3' MINUTE))
---- accept
SELECT * FROM TABLE(HOP(TABLE orders, DESCRIPTOR(ot), INTERVAL '2' MINUTE, INTERVAL '3' MINUTE))
---- refuse plan
SELECT window_start, COUNT(*) FROM TABLE(HOP(TABLE orders, DESCRIPTOR(ot), INTERVAL '2' MINUTE, INTERVAL '3' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT window_start, COUNT(*) FROM TABLE(CUMULATE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE, INTERVAL '1' HOUR)) GROUP BY window_start, window_end
---- accept
SELECT window_start, cust, COUNT(*) FROM TABLE(SESSION(TABLE orders PARTITION BY cust, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, cust
---- accept
SELECT window_start, COUNT(*) FROM TABLE(SESSION(TABLE orders PARTITION BY cust, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT window_start, cust, cur, COUNT(*) FROM TABLE(SESSION(TABLE orders PARTITION BY cust, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, cust, cur
---- accept
SELECT window_start, cust, COUNT(*) FROM TABLE(SESSION(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, cust
---- accept
SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(pt), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse validate
SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(id), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MONTH)) GROUP BY window_start, window_end
---- refuse plan
SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '0' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT window_start, window_end, u, COUNT(*) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(et), INTERVAL '1' DAY, INTERVAL '8' HOUR)) GROUP BY window_start, window_end, u
---- accept
SELECT window_time FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(et), INTERVAL '1' DAY)) GROUP BY window_start, window_end, window_time
---- accept
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY amt DESC) AS rn FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE))) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, cust ORDER BY ot DESC) AS rn FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE))) WHERE rn = 1
---- refuse plan
SELECT * FROM (SELECT *, RANK() OVER (PARTITION BY window_start, window_end ORDER BY amt DESC) AS rn FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE))) WHERE rn <= 3
---- accept
SELECT l.cust, r.cust FROM (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE))) l FULL JOIN (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE))) r ON l.cust = r.cust AND l.window_start = r.window_start AND l.window_end = r.window_end
---- accept
SELECT l.cust FROM (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE))) l WHERE l.cust IN (SELECT cust FROM (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE))) r WHERE l.window_start = r.window_start AND l.window_end = r.window_end)
---- accept
SELECT l.cust FROM (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '1' MINUTE))) l JOIN (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ot), INTERVAL '2' MINUTE))) r ON l.cust = r.cust AND l.window_start = r.window_start AND l.window_end = r.window_end
---- refuse validate 1:62-1:63
SELECT cust, COUNT(*) FROM TABLE(TUMBLE(TABLE vv, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, cust
---- accept
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ot AS r ON o.cur = r.cur
---- accept
SELECT o.id, r.rate FROM orders o LEFT JOIN rates FOR SYSTEM_TIME AS OF o.ot AS r ON o.cur = r.cur AND r.rate > 1
---- refuse plan
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ot AS r ON o.id = r.rate
---- refuse plan
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.pt AS r ON o.cur = r.cur
---- refuse validate
SELECT o.id, r.rate FROM orders o RIGHT JOIN rates FOR SYSTEM_TIME AS OF o.ot AS r ON o.cur = r.cur
---- refuse validate
SELECT o.id FROM orders o JOIN rates FOR SYSTEM_TIME AS OF TIMESTAMP '2020-01-01 00:00:00' AS r ON o.cur = r.cur
---- accept
SELECT o.id, r.rate, SUM(r.rate) OVER (PARTITION BY o.cust ORDER BY o.ot) FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ot AS r ON o.cur = r.cur
---- accept
SELECT window_start, SUM(x) FROM TABLE(TUMBLE((SELECT o.ot, o.amt * r.rate AS x FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ot AS r ON o.cur = r.cur), DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT c.name, v.cur FROM orders c2, cust c, (SELECT cur, rate, rt, ROW_NUMBER() OVER (PARTITION BY cur ORDER BY rt DESC) rn FROM rates) v WHERE rn = 1 AND c2.cust = c.id AND v.cur = c2.cur
---- refuse plan
SELECT * FROM orders o JOIN rates r ON o.cur = r.cur AND o.ot BETWEEN r.rt AND r.rt + INTERVAL '1' HOUR
---- refuse plan
SELECT * FROM orders o JOIN clicks c ON o.cust = c.u AND o.ot BETWEEN c.et - INTERVAL '1' HOUR AND c.et
---- refuse plan
SELECT o.id, c.url FROM orders o JOIN clicks c ON o.cust = c.u AND CAST(o.ot AS TIMESTAMP_LTZ(3)) BETWEEN c.et - INTERVAL '1' HOUR AND c.et
---- accept
SELECT o.id FROM orders o JOIN orders p ON o.cust = p.cust AND o.ot >= p.ot AND o.ot < p.ot + INTERVAL '1' DAY
---- accept
SELECT o.id FROM orders o JOIN orders p ON o.cust = p.cust AND o.ot >= p.ot
---- accept
SELECT o.ot FROM orders o JOIN orders p ON o.cust = p.cust AND o.ot = p.ot
---- accept
SELECT o.id FROM orders o LEFT JOIN orders p ON o.cust = p.cust AND o.pt BETWEEN p.pt - INTERVAL '1' MINUTE AND p.pt
---- accept
SELECT id, ROW_NUMBER() OVER (PARTITION BY cust ORDER BY ot) AS rn FROM orders QUALIFY rn = 1
---- accept
SELECT id FROM orders QUALIFY ROW_NUMBER() OVER (PARTITION BY cust ORDER BY ot DESC) = 1
---- accept
SELECT id FROM orders QUALIFY COUNT(*) OVER (PARTITION BY cust ORDER BY ot) > 1
---- accept
SELECT id, amt FROM orders WHERE amt > 1 QUALIFY ROW_NUMBER() OVER (PARTITION BY cust ORDER BY amt DESC) <= 3
---- refuse validate
SELECT cust, SUM(amt) s FROM orders GROUP BY cust QUALIFY ROW_NUMBER() OVER (ORDER BY SUM(amt) DESC) <= 3
---- refuse validate 1:31-1:37
SELECT id FROM orders QUALIFY amt > 1
---- accept
SELECT * FROM orders o WHERE amt > (SELECT AVG(amt) FROM orders i WHERE i.cust = o.cust)
---- accept
SELECT *, (SELECT name FROM cust c WHERE c.id = o.cust) FROM orders o
---- accept
SELECT id, (SELECT MAX(score) FROM cust c WHERE c.id = o.cust) FROM orders o
---- accept
SELECT * FROM orders o WHERE EXISTS (SELECT 1 FROM cust c WHERE c.id = o.cust AND c.score > o.amt)
---- accept
SELECT * FROM orders o WHERE NOT EXISTS (SELECT 1 FROM cust c WHERE c.id = o.cust)
---- accept
SELECT * FROM orders o WHERE o.cust IN (SELECT id FROM cust c WHERE c.seg = o.cur) OR o.amt > 100
---- accept
SELECT * FROM orders o WHERE (cust, cur) IN (SELECT id, seg FROM cust)
---- accept
SELECT * FROM orders WHERE cust NOT IN (SELECT id FROM cust WHERE score > 1)
---- accept
SELECT * FROM orders WHERE amt >= ALL (SELECT score FROM cust)
---- accept
SELECT * FROM orders WHERE amt > SOME (SELECT score FROM cust WHERE id = cust)
---- accept
SELECT cust FROM orders GROUP BY cust HAVING SUM(amt) > (SELECT SUM(score) FROM cust)
---- accept
SELECT CASE WHEN cust IN (SELECT id FROM cust) THEN 'a' ELSE 'b' END FROM orders
---- accept
SELECT * FROM orders o, LATERAL (SELECT name FROM cust c WHERE c.id = o.cust) AS l
---- refuse plan
SELECT * FROM cust c, LATERAL (SELECT id, amt FROM orders o WHERE o.cust = c.id ORDER BY amt DESC LIMIT 3) AS l
---- accept
SELECT * FROM cust c LEFT JOIN LATERAL (SELECT MAX(amt) m FROM orders o WHERE o.cust = c.id) ON TRUE
---- accept
SELECT cust FROM orders INTERSECT ALL SELECT id FROM cust
---- accept
SELECT cust FROM orders EXCEPT ALL SELECT id FROM cust
---- accept
SELECT cust, cur FROM orders EXCEPT SELECT id, seg FROM cust UNION SELECT 1, 'a'
---- accept
(SELECT cust FROM orders LIMIT 10) UNION ALL (SELECT id FROM cust LIMIT 10)
---- refuse validate 1:8-1:11
SELECT cust FROM orders UNION ALL SELECT name FROM cust
---- accept
SELECT cust, amt FROM orders UNION SELECT id, score FROM cust
---- refuse validate 1:42-1:49
SELECT cust FROM orders UNION ALL SELECT id, name FROM cust
---- refuse parse 1:25-1:29
SELECT cust FROM orders MINUS SELECT id FROM cust
---- accept
SELECT * FROM (SELECT ot FROM orders UNION ALL SELECT rt FROM rates) GROUP BY ot
---- refuse plan
SELECT ot, COUNT(*) OVER (ORDER BY ot ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM (SELECT CAST(ot AS TIMESTAMP(3)) AS ot FROM orders)
---- refuse plan
SELECT COUNT(*) OVER (ORDER BY o2 ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM (SELECT ot + INTERVAL '1' SECOND AS o2 FROM orders)
---- accept
SELECT TUMBLE_END(ot, INTERVAL '1' HOUR), TUMBLE_ROWTIME(ot, INTERVAL '1' HOUR), COUNT(*) FROM orders GROUP BY TUMBLE(ot, INTERVAL '1' HOUR)
---- accept
SELECT SUM(c) FROM (SELECT TUMBLE_ROWTIME(ot, INTERVAL '1' HOUR) AS w, COUNT(*) AS c FROM orders GROUP BY TUMBLE(ot, INTERVAL '1' HOUR)) GROUP BY TUMBLE(w, INTERVAL '1' DAY)
---- refuse plan
SELECT SUM(c) FROM (SELECT TUMBLE_END(ot, INTERVAL '1' HOUR) AS w, COUNT(*) AS c FROM orders GROUP BY TUMBLE(ot, INTERVAL '1' HOUR)) GROUP BY TUMBLE(w, INTERVAL '1' DAY)
---- accept
SELECT SESSION_START(ot, INTERVAL '1' HOUR), cust FROM orders GROUP BY SESSION(ot, INTERVAL '1' HOUR), cust
---- refuse validate 1:8-1:58
SELECT HOP_START(ot, INTERVAL '1' HOUR, INTERVAL '2' HOUR) FROM orders GROUP BY HOP(ot, INTERVAL '1' HOUR, INTERVAL '3' HOUR)
---- accept
SELECT AVG(amt) OVER w, SUM(amt) OVER w FROM orders WINDOW w AS (PARTITION BY cust ORDER BY ot RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW)
---- refuse plan
SELECT SUM(amt) OVER (PARTITION BY cust ORDER BY ot), COUNT(*) OVER (PARTITION BY cur ORDER BY ot) FROM orders
---- accept
SELECT LAG(amt) OVER (PARTITION BY cust ORDER BY ot), FIRST_VALUE(amt) OVER (PARTITION BY cust ORDER BY ot) FROM orders
---- refuse plan
SELECT LAG(amt, 2, 0) OVER (PARTITION BY cust ORDER BY ot), LEAD(amt) OVER (PARTITION BY cust ORDER BY ot) FROM orders
---- accept
SELECT SUM(DISTINCT amt) OVER (PARTITION BY cust ORDER BY ot ROWS BETWEEN 5 PRECEDING AND CURRENT ROW) FROM orders
---- accept
SELECT SUM(amt) OVER (PARTITION BY cust ORDER BY amt) FROM orders
---- refuse plan
SELECT SUM(amt) OVER (PARTITION BY cust ORDER BY ot ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM orders
---- accept
SELECT o.id, r.rate, r.rt FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ot AS r ON UPPER(o.cur) = r.cur
---- accept
SELECT o.id, r.rate, r.rt FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ot AS r ON o.cur = r.cur AND o.amt > r.rate
---- refuse parse 1:173-1:173
SELECT o.id, v.rate FROM orders o JOIN (SELECT cur, rate, rt FROM (SELECT cur, rate, rt, ROW_NUMBER() OVER (PARTITION BY cur ORDER BY rt DESC) rn FROM rates) WHERE rn = 1) FOR SYSTEM_TIME AS OF o.ot AS v ON v.cur = o.cur
---- refuse parse 1:48-1:48
SELECT o.id, r.rate FROM orders o JOIN rates r FOR SYSTEM_TIME AS OF o.ot ON o.cur = r.cur
---- accept
SELECT * FROM orders o JOIN rates r ON o.cur = r.cur
---- accept
INSERT INTO sk SELECT id, cur, amt FROM orders
---- accept
INSERT INTO sk (b, a) SELECT cur, id FROM orders
---- refuse validate 1:20-1:20
INSERT INTO sk (a, a) SELECT id, id FROM orders
---- refuse validate 1:20-1:20
INSERT INTO sk (a, z) SELECT id, id FROM orders
---- refuse validate
INSERT INTO sku (a, c) SELECT id, amt FROM orders
---- accept
INSERT INTO sku (a, b) SELECT id, cur FROM orders
---- accept
INSERT INTO sku SELECT cust, MAX(cur), SUM(amt) FROM orders GROUP BY cust
---- accept
INSERT INTO sk SELECT cust, MAX(cur), SUM(amt) FROM orders GROUP BY cust
---- accept
INSERT INTO sp PARTITION (dt = '2020') SELECT id, cur FROM orders
---- accept
INSERT INTO sp PARTITION (dt = '2020') (b) SELECT cur FROM orders
---- refuse parse 1:29-1:29
INSERT INTO sp PARTITION (dt) SELECT id, cur, 'x' FROM orders
---- refuse plan
INSERT INTO sp PARTITION (a = 1) SELECT cur, 'x' FROM orders
---- accept
INSERT INTO sp SELECT id, cur, 'x' FROM orders
---- accept
INSERT INTO sp PARTITION (dt = 20200101) SELECT id, cur FROM orders
---- refuse plan
INSERT OVERWRITE sp PARTITION (dt = '2020') SELECT id, cur FROM orders
---- refuse validate 1:42-1:45
INSERT INTO sk VALUES (1, 'a', 1.5), (2, NULL, 3)
---- accept
INSERT INTO sk (a) VALUES (1), (2)
---- refuse plan
INSERT INTO sk VALUES (1, 'a')
---- refuse plan
INSERT INTO sk VALUES ('x', 'a', 1)
---- refuse plan
INSERT INTO sk SELECT amt, cur, amt FROM orders
---- refuse plan
INSERT INTO sk TABLE vv
---- refuse plan
INSERT INTO sk SELECT * FROM vo
---- refuse plan
INSERT INTO vo SELECT 1, 2, 3, CAST(NULL AS TIMESTAMP(3))
---- accept
INSERT INTO sku /*+ OPTIONS('sink.parallelism' = '2') */ SELECT id, cur, amt FROM orders
---- accept
INSERT INTO sk SELECT /*+ STATE_TTL('o' = '1d', 'c' = '2d') */ o.id, c.name, o.amt FROM orders o JOIN cust c ON o.cust = c.id
---- refuse plan
SELECT /*+ STATE_TTL('nope' = '1d') */ o.id FROM orders o JOIN cust c ON o.cust = c.id
---- refuse validate
SELECT /*+ STATE_TTL('o' = 'x') */ o.id FROM orders o JOIN cust c ON o.cust = c.id
---- accept
SELECT /*+ STATE_TTL('o' = '1d') */ cust, COUNT(*) FROM orders o GROUP BY cust
---- accept
SELECT /*+ BROADCAST(c) */ o.id FROM orders o JOIN cust c ON o.cust = c.id
---- refuse plan
SELECT /*+ BROADCAST(zz) */ o.id FROM orders o JOIN cust c ON o.cust = c.id
---- refuse validate
SELECT /*+ NO_SUCH(c) */ o.id FROM orders o JOIN cust c ON o.cust = c.id
---- refuse plan
SELECT /*+ LOOKUP('table'='c') */ o.id FROM orders o JOIN cust FOR SYSTEM_TIME AS OF o.pt AS c ON o.cust = c.id
---- accept
SELECT id FROM orders /*+ OPTIONS('rows-per-second'='1') */
---- refuse validate
SELECT id FROM orders /*+ OPTIONS('nope'='1') */
---- refuse validate
SELECT id FROM vo /*+ OPTIONS('rows-per-second'='1') */
---- refuse parse 1:35-1:35
SELECT id FROM orders /*+ OPTIONS(rows='1') */
---- refuse parse 1:35-1:35
SELECT id FROM orders /*+ OPTIONS('rows-per-second'=1) */
---- accept
CREATE TABLE l1 LIKE orders
---- accept
CREATE TABLE l1 (extra INT) LIKE orders
---- refuse validate
CREATE TABLE l1 (id INT) LIKE orders
---- accept
CREATE TABLE l1 (extra AS amt * 2) LIKE orders
---- refuse validate
CREATE TABLE l1 (WATERMARK FOR ot AS ot) LIKE orders
---- accept
CREATE TABLE l1 (WATERMARK FOR ot AS ot) LIKE orders (OVERWRITING WATERMARKS)
---- accept
CREATE TABLE l1 (WATERMARK FOR ot AS ot) LIKE orders (EXCLUDING WATERMARKS)
---- accept
CREATE TABLE l1 WITH ('connector' = 'print') LIKE orders
---- accept
CREATE TABLE l1 WITH ('rows-per-second' = '1') LIKE orders (INCLUDING ALL)
---- accept
CREATE TABLE l1 WITH ('connector' = 'print') LIKE orders (EXCLUDING OPTIONS)
---- accept
CREATE TABLE l1 WITH ('connector' = 'print') LIKE orders (EXCLUDING GENERATED)
---- accept
CREATE TABLE l1 WITH ('connector' = 'print') LIKE orders (EXCLUDING ALL INCLUDING WATERMARKS)
---- refuse validate
CREATE TABLE l1 (PRIMARY KEY (id) NOT ENFORCED) LIKE cust
---- accept
CREATE TABLE l1 (PRIMARY KEY (id) NOT ENFORCED) LIKE cust (EXCLUDING CONSTRAINTS)
---- accept
CREATE TABLE l1 LIKE sp (EXCLUDING PARTITIONS)
---- refuse validate
CREATE TABLE l1 PARTITIONED BY (a) LIKE sp
---- accept
CREATE TABLE l1 PARTITIONED BY (a) LIKE sp (EXCLUDING PARTITIONS)
---- refuse validate 1:22-1:22
CREATE TABLE l1 LIKE nope
---- refuse validate 1:22-1:22
CREATE TABLE l1 LIKE vo
---- refuse validate
CREATE TABLE l1 LIKE orders (OVERWRITING PARTITIONS)
---- refuse validate
CREATE TABLE l1 LIKE orders (INCLUDING OPTIONS EXCLUDING OPTIONS)
---- accept
CREATE TABLE m1 (a INT, h MAP<STRING, BYTES> METADATA FROM 'headers') WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'x', 'format' = 'json', 'properties.group.id' = 'g'); INSERT INTO m1 SELECT 1, MAP['a', X'00']
---- accept
CREATE TABLE m1 (a INT, p INT METADATA FROM 'partition' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'x', 'format' = 'json', 'properties.group.id' = 'g'); INSERT INTO m1 SELECT 1
---- refuse validate
CREATE TABLE m1 (a INT, p INT METADATA FROM 'nope') WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'x', 'format' = 'json', 'properties.group.id' = 'g'); SELECT * FROM m1
---- accept
CREATE TABLE m1 (a INT, `file.path` STRING NOT NULL METADATA) WITH ('connector' = 'filesystem', 'path' = '/tmp/x', 'format' = 'json'); SELECT * FROM m1
---- refuse validate 1:34-1:34
CREATE TABLE c1 (a INT, b AS a + c, c AS a * 2) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE c1 (a INT, b AS a + 1, c INT, d AS PROCTIME(), e AS UPPER(CAST(a AS STRING))) WITH ('connector' = 'datagen'); SELECT * FROM c1; SELECT e FROM c1
---- accept
CREATE TABLE c1 (a STRING, ts AS TO_TIMESTAMP(a), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'datagen'); SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE c1, DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end
---- accept
CREATE TABLE c1 (a BIGINT, ts AS TO_TIMESTAMP_LTZ(a, 3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'datagen'); SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE c1, DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end
---- refuse validate
CREATE TABLE c1 (a BIGINT, ts AS FROM_UNIXTIME(a), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE c1 (r ROW<ts TIMESTAMP(3)>, WATERMARK FOR r.ts AS r.ts) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE c1 (r ROW<ts TIMESTAMP(3)>, ts AS r.ts, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen'); SELECT ts, COUNT(*) OVER (ORDER BY ts) FROM c1
---- accept
CREATE VIEW v2 AS SELECT cust, total * 2 AS t2 FROM vv; SELECT t2, COUNT(*) FROM v2 GROUP BY t2
---- accept
CREATE VIEW v2 (x, y) AS SELECT cust, total FROM vv; SELECT x + y FROM v2 WHERE y > 1
---- refuse validate
CREATE VIEW v2 (x) AS SELECT cust, total FROM vv
---- accept
CREATE VIEW v2 AS SELECT * FROM vo; CREATE VIEW v3 AS SELECT COUNT(*) c FROM TABLE(TUMBLE(TABLE v2, DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end; SELECT c FROM v3
---- refuse validate 1:26-1:26
CREATE VIEW v2 AS SELECT id, id FROM orders
---- refuse execute
CREATE VIEW vo AS SELECT 1
---- accept
CREATE VIEW IF NOT EXISTS vo AS SELECT 1; SELECT amt FROM vo
---- accept
CREATE TEMPORARY VIEW vo AS SELECT 1 AS q; SELECT q FROM vo
---- accept
ALTER VIEW vo RENAME TO vo2; SELECT * FROM vo2
---- refuse validate 1:29-1:30
DROP VIEW vo; SELECT * FROM vo
---- refuse validate 2:6-2:50
DROP TABLE orders; SELECT * FROM vo
---- accept
SELECT id, ot FROM (SELECT id, ot, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ot) AS rn FROM orders) WHERE rn = 1
---- accept
SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT id, ot FROM (SELECT id, ot, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ot) AS rn FROM orders) WHERE rn = 1), DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT id, ot FROM (SELECT id, ot, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ot DESC) AS rn FROM orders) WHERE rn = 1), DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT o.id, o.ot FROM orders o JOIN cust c ON o.cust = c.id), DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT o.id, o.ot FROM orders o JOIN orders p ON o.cust = p.cust AND o.ot BETWEEN p.ot AND p.ot + INTERVAL '1' MINUTE), DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT o.id, o.ot, x.sku FROM orders o CROSS JOIN UNNEST(o.items) AS x (sku, qty)), DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT id, COALESCE(ot, ot) AS ot FROM orders), DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT id, ot AS t2 FROM orders WHERE id > 1), DESCRIPTOR(t2), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT * FROM orders LIMIT 10), DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT * FROM orders WHERE cust IN (SELECT id FROM cust)), DESCRIPTOR(ot), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT ot, SUM(amt) FROM orders GROUP BY ot ORDER BY ot LIMIT 10
---- accept
SELECT * FROM orders ORDER BY ot, amt DESC
---- accept
SELECT * FROM orders ORDER BY amt LIMIT 5 OFFSET 2
---- refuse plan
SELECT * FROM orders ORDER BY ot DESC
---- accept
SELECT id FROM orders ORDER BY pt
---- accept
SELECT id AS x FROM orders ORDER BY x LIMIT 1
---- accept
SELECT id FROM orders ORDER BY 1 LIMIT 1
---- accept
SELECT id FROM orders OFFSET 5 ROWS FETCH NEXT 3 ROWS ONLY
---- accept
SELECT id FROM orders LIMIT ALL
---- refuse plan
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r
---- accept
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b
---- accept
WITH a (p, q) AS (SELECT id, amt FROM orders) SELECT p, SUM(q) FROM a GROUP BY p
---- accept
WITH a AS (SELECT 1) , a AS (SELECT 2) SELECT * FROM a
---- accept
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS t (x, y) WHERE x > 1
---- accept
SELECT x FROM (VALUES 1, 2, 3) AS t (x)
---- refuse validate 1:16-1:32
SELECT x FROM (VALUES (1), ('a')) AS t (x)
---- accept
VALUES (1, 2), (3, 4)
---- accept
SELECT * FROM orders NATURAL JOIN vo
---- accept
SELECT * FROM orders JOIN vo USING (id)
---- accept
SELECT id, orders.cust FROM orders JOIN vo USING (id)
---- refuse validate 1:8-1:11
SELECT cust FROM orders JOIN vo USING (id)
---- refuse plan
SELECT * FROM orders TABLESAMPLE BERNOULLI (10)
---- accept
SELECT o.* FROM orders AS o (a1, a2, a3, a4, a5, a6, a7, a8, a9)
---- refuse validate 1:29-1:34
SELECT a1 FROM orders AS o (a1, a2)
---- refuse parse 1:18-1:19
SELECT * EXCEPT (id) FROM orders
---- accept
SELECT COUNT(*) FILTER (WHERE amt > 1), LISTAGG(cur, '-'), LISTAGG(DISTINCT cur) FROM orders
---- refuse validate 1:8-1:19
SELECT LISTAGG(cur) WITHIN GROUP (ORDER BY id) FROM orders
---- accept
SELECT JSON_OBJECTAGG(KEY cur VALUE amt), JSON_ARRAYAGG(cur NULL ON NULL) FROM orders
---- refuse plan
SELECT PERCENTILE(amt, 0.5), APPROX_COUNT_DISTINCT(cur) FROM orders
---- accept
SELECT FIRST_VALUE(amt), LAST_VALUE(cur) FROM orders GROUP BY cust
---- refuse plan
SELECT MAX(items) FROM orders
---- refuse validate 1:8-1:15
SELECT SUM(cur) FROM orders
---- refuse validate 1:8-1:14
SELECT AVG(ot) FROM orders
---- accept
SELECT MIN(ot), MAX(pt) FROM orders
---- refuse validate 1:8-1:11
SELECT cust, COUNT(*) FROM orders GROUP BY 1
---- refuse validate 1:49-1:49
SELECT cust AS k, COUNT(*) FROM orders GROUP BY k
---- refuse validate 1:8-1:11
SELECT cust AS amt, COUNT(*) FROM orders GROUP BY amt
---- refuse validate 1:8-1:8
SELECT * FROM orders GROUP BY id
---- refuse validate 1:30-1:31
SELECT id FROM orders HAVING id > 1
---- accept
SELECT SUM(amt) FROM orders HAVING COUNT(*) > 1
---- refuse validate 1:29-1:36
SELECT id FROM orders WHERE SUM(amt) > 1
---- refuse validate 1:8-1:20
SELECT SUM(COUNT(*)) FROM orders
---- refuse validate 1:29-1:59
SELECT id FROM orders WHERE ROW_NUMBER() OVER (ORDER BY ot) = 1
---- refuse validate 1:8-1:26
SELECT orders.addr.geo.lat FROM orders GROUP BY addr
---- accept
SELECT (addr).city FROM orders GROUP BY addr
---- refuse validate 1:8-1:19
SELECT addr.geo.lat FROM orders GROUP BY addr.geo
---- accept
SELECT addr.geo.lat FROM orders GROUP BY addr.geo.lat
---- accept
SELECT items[1] FROM orders GROUP BY items
---- accept
SELECT items[1].sku FROM orders GROUP BY items
---- refuse validate 1:8-1:13
SELECT a.city FROM (SELECT addr AS a FROM orders) GROUP BY a
---- refuse validate 1:50-1:58
SELECT MAX(amt) FROM orders GROUP BY addr HAVING addr.city = 'a'
---- refuse validate 1:52-1:60
SELECT MAX(amt) FROM orders GROUP BY addr ORDER BY addr.city LIMIT 3
---- refuse validate 1:14-1:22
SELECT UPPER(addr.city) FROM orders GROUP BY addr
---- accept
SELECT o.id FROM orders o JOIN clicks c ON o.cust = c.u AND o.ot > c.et
---- accept
SELECT o.id FROM orders o JOIN clicks c ON o.cust = c.u AND o.ot = c.et
---- refuse plan
SELECT o.id FROM orders o LEFT JOIN clicks c ON o.cust = c.u AND o.ot > c.et - INTERVAL '1' HOUR AND o.ot < c.et
---- accept
SELECT o.id FROM orders o LEFT JOIN clicks c ON o.cust = c.u AND o.ot > c.et - INTERVAL '1' HOUR
---- refuse plan
SELECT o.id FROM orders o JOIN clicks c ON o.cust = c.u AND CAST(o.ot AS TIMESTAMP_LTZ(3)) BETWEEN c.et - INTERVAL '1' HOUR AND c.et
---- refuse plan
SELECT o.id FROM orders o JOIN clicks c ON o.cust = c.u AND CAST(CAST(o.ot AS TIMESTAMP(3)) AS TIMESTAMP_LTZ(3)) BETWEEN c.et - INTERVAL '1' HOUR AND c.et
---- accept
SELECT o.id FROM orders o JOIN clicks c ON o.cust = c.u AND o.pt BETWEEN c.et - INTERVAL '1' HOUR AND c.et
---- accept
SELECT o.id FROM orders o JOIN orders c ON o.cust = c.cust AND CAST(o.ot AS TIMESTAMP(3)) BETWEEN c.ot - INTERVAL '1' HOUR AND c.ot
---- accept
SELECT o.id FROM orders o JOIN orders c ON o.cust = c.cust AND CAST(o.ot AS TIMESTAMP(6)) BETWEEN c.ot - INTERVAL '1' HOUR AND c.ot
---- accept
SELECT o.id FROM orders o JOIN orders c ON o.cust = c.cust AND o.ot + INTERVAL '1' HOUR BETWEEN c.ot - INTERVAL '1' HOUR AND c.ot
