CREATE TABLE t (
  i INT, n INT NOT NULL, l BIGINT, d DOUBLE, d10 DECIMAL(10, 2), s STRING, v VARCHAR(10), b BOOLEAN, da DATE,
  t3 TIMESTAMP(3), ltz TIMESTAMP_LTZ(3), ai ARRAY<INT>, m MAP<STRING, INT>, r ROW<a INT, b STRING>,
  ar ARRAY<ROW<x INT, y STRING>>, rt TIMESTAMP(3), p AS PROCTIME(), WATERMARK FOR rt AS rt - INTERVAL '5' SECOND
) WITH ('connector' = 'datagen');
CREATE TABLE orders (
  id BIGINT, customer INT, amount DECIMAL(10, 2), state STRING, ordered TIMESTAMP(3), p AS PROCTIME(),
  WATERMARK FOR ordered AS ordered - INTERVAL '5' SECOND
) WITH ('connector' = 'datagen');
CREATE TABLE payments (
  order_id BIGINT, paid DECIMAL(10, 2), means STRING, paid_at TIMESTAMP(3),
  WATERMARK FOR paid_at AS paid_at - INTERVAL '5' SECOND
) WITH ('connector' = 'datagen');
CREATE TABLE products (
  id BIGINT, name STRING, price DECIMAL(10, 2), changed TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED,
  WATERMARK FOR changed AS changed
) WITH ('connector' = 'kafka', 'topic' = 'p', 'properties.bootstrap.servers' = 'x:1',
  'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE rates (
  currency STRING, rate DECIMAL(10, 4), valid TIMESTAMP(3), PRIMARY KEY (currency) NOT ENFORCED,
  WATERMARK FOR valid AS valid
) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'x:1', 'key.format' = 'json',
  'value.format' = 'json');
CREATE TABLE customers (id INT, name STRING, city STRING, PRIMARY KEY (id) NOT ENFORCED)
WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://x/y', 'table-name' = 'c');
CREATE TABLE printed (a INT, b BIGINT, c STRING) WITH ('connector' = 'print');
CREATE TABLE hole (a INT, b BIGINT) WITH ('connector' = 'blackhole');
CREATE TABLE totals (customer INT, total DECIMAL(38, 2), PRIMARY KEY (customer) NOT ENFORCED)
WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://x/y', 'table-name' = 't');
CREATE TABLE parts (a INT, b BIGINT, dd STRING, hh INT) PARTITIONED BY (dd, hh)
WITH ('connector' = 'filesystem', 'path' = '/tmp/x', 'format' = 'csv');
CREATE VIEW big AS SELECT id, customer, amount FROM orders WHERE amount > 100;
---- accept
SELECT * FROM t JOIN orders ON t.i = orders.customer
---- accept
SELECT * FROM t INNER JOIN orders o ON t.i = o.customer
---- accept
SELECT t.i, o.id FROM t LEFT JOIN orders AS o ON t.i = o.customer
---- accept
SELECT t.i, o.id FROM t LEFT OUTER JOIN orders AS o ON t.i = o.customer
---- accept
SELECT t.i, o.id FROM t RIGHT JOIN orders AS o ON t.i = o.customer
---- accept
SELECT t.i, o.id FROM t FULL JOIN orders AS o ON t.i = o.customer
---- accept
SELECT t.i, o.id FROM t FULL OUTER JOIN orders AS o ON t.i = o.customer AND o.amount > 3
---- accept
SELECT t.i, o.id FROM t CROSS JOIN orders AS o
---- refuse validate 1:48-1:49
SELECT t.i, o.id FROM t CROSS JOIN orders AS o ON t.i = o.id
---- accept
SELECT t.i, o.id FROM t, orders AS o
---- accept
SELECT t.i, o.id FROM t, orders AS o WHERE t.i = o.customer
---- refuse validate 1:25-1:28
SELECT t.i, o.id FROM t JOIN orders AS o
---- refuse validate 1:30-1:33
SELECT t.i, o.id FROM t LEFT JOIN orders AS o
---- accept
SELECT t.i, o.id FROM t JOIN orders AS o ON TRUE
---- accept
SELECT t.i, o.id FROM t JOIN orders AS o ON t.i > o.customer
---- accept
SELECT t.i, o.id FROM t LEFT JOIN orders AS o ON t.i > o.customer
---- refuse validate 1:45-1:47
SELECT t.i, o.id FROM t JOIN orders AS o ON t.i
---- refuse validate 1:53-1:56
SELECT t.i, o.id FROM t JOIN orders AS o ON t.i = o.nope
---- refuse validate 1:51-1:51
SELECT t.i, o.id FROM t JOIN orders AS o ON t.i = x.id
---- accept
SELECT t.i, o.id FROM t JOIN orders AS o ON i = customer
---- refuse validate 1:8-1:8
SELECT p FROM t JOIN orders ON i = customer
---- accept
SELECT t.p FROM t JOIN orders ON i = customer
---- refuse plan
SELECT t.i, o.id FROM t JOIN orders AS o ON t.s = o.id
---- refuse parse 1:62-1:62
SELECT t.i, o.id FROM t JOIN orders AS o ON t.i = o.customer AND
---- refuse validate 1:25-1:28
SELECT t.i, o.id FROM t JOIN orders AS o WHERE t.i = o.customer
---- refuse parse 1:25-1:25
SELECT t.i, o.id FROM t JOIN AS o ON t.i = o.customer
---- refuse parse 1:25-1:25
SELECT t.i, o.id FROM t JOIN
---- refuse parse 1:23-1:23
SELECT t.i, o.id FROM JOIN orders
---- refuse parse 1:25-1:25
SELECT t.i, o.id FROM t LEFT INNER JOIN orders AS o ON t.i = o.customer
---- refuse parse 1:31-1:31
SELECT t.i, o.id FROM t OUTER JOIN orders AS o ON t.i = o.customer
---- refuse parse 1:19-1:19
SELECT t.i FROM t LEFT SEMI JOIN orders AS o ON t.i = o.customer
---- refuse parse 1:19-1:19
SELECT t.i FROM t LEFT ANTI JOIN orders AS o ON t.i = o.customer
---- refuse parse 1:41-1:41
SELECT t.i FROM t ASOF JOIN orders AS o MATCH_CONDITION t.i >= o.id ON t.i = o.customer
---- accept
SELECT id, amount, paid FROM orders JOIN (SELECT order_id AS id, paid FROM payments) AS p2 USING (id)
---- accept
SELECT * FROM orders JOIN (SELECT order_id AS id, paid FROM payments) AS p2 USING (id)
---- refuse validate 1:43-1:44
SELECT * FROM orders JOIN payments USING (id)
---- refuse validate 1:43-1:46
SELECT * FROM orders JOIN payments USING (nope)
---- refuse parse 1:43-1:43
SELECT * FROM orders JOIN payments USING ()
---- refuse parse 1:42-1:42
SELECT * FROM orders JOIN payments USING id
---- accept
SELECT * FROM orders NATURAL JOIN (SELECT order_id AS id, paid FROM payments) AS p2
---- accept
SELECT * FROM orders NATURAL LEFT JOIN (SELECT order_id AS id, paid FROM payments) AS p2
---- accept
SELECT * FROM orders NATURAL JOIN payments
---- refuse validate 1:88-1:91
SELECT * FROM orders NATURAL JOIN (SELECT order_id AS id, paid FROM payments) AS p2 ON TRUE
---- accept
SELECT * FROM orders JOIN payments ON orders.id = payments.order_id JOIN products ON products.id = orders.id
---- accept
SELECT * FROM orders JOIN (payments JOIN products ON products.id = payments.order_id) ON orders.id = payments.order_id
---- accept
SELECT o.id, pr.name FROM orders o LEFT JOIN products pr ON o.id = pr.id
---- accept
SELECT a.i, b.i FROM t a JOIN t b ON a.i = b.n
---- refuse validate 1:31-1:33
SELECT a.i, b.i FROM t a JOIN t a ON a.i = a.n
---- refuse validate 1:22-1:22
SELECT * FROM t JOIN t ON t.i = t.n
---- accept
SELECT o.id, p.paid FROM orders o JOIN payments p ON o.id = p.order_id AND p.paid_at BETWEEN o.ordered AND o.ordered + INTERVAL '1' HOUR
---- accept
SELECT o.id, p.paid FROM orders o JOIN payments p ON o.id = p.order_id AND p.paid_at >= o.ordered - INTERVAL '10' MINUTE AND p.paid_at < o.ordered + INTERVAL '1' HOUR
---- accept
SELECT o.id, p.paid FROM orders o LEFT JOIN payments p ON o.id = p.order_id AND p.paid_at BETWEEN o.ordered AND o.ordered + INTERVAL '1' HOUR
---- accept
SELECT o.id, p.paid FROM orders o FULL JOIN payments p ON o.id = p.order_id AND p.paid_at BETWEEN o.ordered AND o.ordered + INTERVAL '1' HOUR
---- accept
SELECT o.id, p.paid FROM orders o, payments p WHERE o.id = p.order_id AND p.paid_at BETWEEN o.ordered - INTERVAL '1' DAY AND o.ordered
---- accept
SELECT o.id, p.paid FROM orders o JOIN payments p ON p.paid_at BETWEEN o.ordered AND o.ordered + INTERVAL '1' HOUR
---- accept
SELECT o.id, p.paid FROM orders o JOIN payments p ON o.id = p.order_id AND p.paid_at > o.ordered
---- accept
SELECT o.id, p.paid FROM orders o JOIN payments p ON o.id = p.order_id AND p.paid_at = o.ordered
---- accept
SELECT o.id, p.paid, o.ordered FROM orders o JOIN payments p ON o.id = p.order_id
---- accept
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON o.state = r.currency
---- accept
SELECT o.id, r.rate FROM orders o LEFT JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON o.state = r.currency
---- accept
SELECT o.id, r.rate FROM orders o LEFT JOIN rates FOR SYSTEM_TIME AS OF o.ordered r ON o.state = r.currency
---- accept
SELECT o.id, r.rate FROM orders AS o JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON r.currency = o.state AND o.amount > 10
---- refuse validate
SELECT o.id, r.rate FROM orders o RIGHT JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON o.state = r.currency
---- refuse validate
SELECT o.id, r.rate FROM orders o FULL JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON o.state = r.currency
---- refuse validate 1:70-1:73
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.nope AS r ON o.state = r.currency
---- refuse validate 1:68-1:71
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.id AS r ON o.state = r.currency
---- accept
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF ordered AS r ON o.state = r.currency
---- refuse plan
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ordered + INTERVAL '1' HOUR AS r ON o.state = r.currency
---- refuse validate
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF TIMESTAMP '2024-01-01 00:00:00' AS r ON o.state = r.currency
---- refuse plan
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.p AS r ON o.state = r.currency
---- refuse plan
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON TRUE
---- refuse plan
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON o.amount = r.rate
---- refuse parse 1:62-1:62
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME o.ordered AS r ON o.state = r.currency
---- refuse parse 1:50-1:50
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM TIME AS OF o.ordered AS r ON o.state = r.currency
---- refuse parse 1:49-1:49
SELECT o.id, r.rate FROM orders o JOIN rates AS OF o.ordered AS r ON o.state = r.currency
---- refuse plan
SELECT o.id, p.paid FROM orders o JOIN payments FOR SYSTEM_TIME AS OF o.ordered AS p ON o.id = p.order_id
---- accept
SELECT o.id, v.name FROM orders o JOIN products FOR SYSTEM_TIME AS OF o.ordered AS v ON o.id = v.id
---- accept
SELECT o.id, c.name FROM orders o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- accept
SELECT o.id, c.name FROM orders AS o LEFT JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id AND c.city = 'x'
---- refuse validate
SELECT o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF PROCTIME() AS c ON o.customer = c.id
---- refuse plan
SELECT o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.ordered AS c ON o.customer = c.id
---- refuse plan
SELECT o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.amount > c.id
---- refuse validate
SELECT o.id, c.name FROM orders AS o RIGHT JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- refuse parse 1:58-1:58
SELECT o.id, c.name FROM orders AS o JOIN customers AS c FOR SYSTEM_TIME AS OF o.p ON o.customer = c.id
---- accept
SELECT o.id, c.name FROM orders AS o JOIN customers AS c ON o.customer = c.id
---- refuse validate
SELECT * FROM customers FOR SYSTEM_TIME AS OF TIMESTAMP '2024-01-01 00:00:00'
---- refuse validate
SELECT * FROM t FOR SYSTEM_TIME AS OF TIMESTAMP '2024-01-01 00:00:00'
---- refuse plan
SELECT * FROM t FOR SYSTEM_TIME AS OF rt
---- refuse validate 1:39-1:50
SELECT * FROM t FOR SYSTEM_TIME AS OF '2024-01-01'
---- accept
SELECT i, x FROM t CROSS JOIN UNNEST(ai) AS u (x)
---- accept
SELECT i, x FROM t, UNNEST(ai) AS u (x)
---- accept
SELECT i, x FROM t LEFT JOIN UNNEST(ai) AS u (x) ON TRUE
---- accept
SELECT i, x FROM t INNER JOIN UNNEST(ai) AS u (x) ON TRUE
---- accept
SELECT i, x FROM t LEFT JOIN UNNEST(ai) AS u (x) ON x > 1
---- accept
SELECT i, x, y FROM t CROSS JOIN UNNEST(ar) AS u (x, y)
---- accept
SELECT i, x, y FROM t CROSS JOIN UNNEST(ar)
---- accept
SELECT i, u.x FROM t CROSS JOIN UNNEST(ar) AS u
---- accept
SELECT i, k, x FROM t CROSS JOIN UNNEST(m) AS u (k, x)
---- refuse validate 1:47-1:47
SELECT i, x FROM t CROSS JOIN UNNEST(m) AS u (x)
---- accept
SELECT i, x, o FROM t CROSS JOIN UNNEST(ai) WITH ORDINALITY AS u (x, o)
---- accept
SELECT i, k, x, o FROM t CROSS JOIN UNNEST(m) WITH ORDINALITY AS u (k, x, o)
---- refuse validate 1:31-1:39
SELECT i, x FROM t CROSS JOIN UNNEST(i) AS u (x)
---- refuse validate 1:38-1:41
SELECT i, x FROM t CROSS JOIN UNNEST(nope) AS u (x)
---- refuse parse 1:38-1:38
SELECT i, x FROM t CROSS JOIN UNNEST() AS u (x)
---- refuse parse 1:31-1:31
SELECT i, x FROM t CROSS JOIN UNNEST ai AS u (x)
---- accept
SELECT x FROM UNNEST(ARRAY[1, 2]) AS u (x)
---- refuse plan
SELECT x FROM UNNEST(ARRAY[1, 2], ARRAY[3]) AS u (x, y)
---- accept
SELECT i, x FROM t CROSS JOIN LATERAL (SELECT MAX(amount) AS x FROM orders WHERE customer = t.i) AS q
---- refuse plan
SELECT i, x FROM t, LATERAL (SELECT amount AS x FROM orders WHERE customer = t.i ORDER BY amount DESC LIMIT 3) AS q
---- accept
SELECT i, x FROM t LEFT JOIN LATERAL (SELECT amount AS x FROM orders WHERE customer = t.i) ON TRUE
---- refuse validate 1:70-1:70
SELECT i, x FROM t, (SELECT amount AS x FROM orders WHERE customer = t.i) AS q
---- refuse validate 1:35-1:41
SELECT i, w FROM t, LATERAL TABLE(nope(s)) AS f (w)
---- refuse validate 1:44-1:50
SELECT i, w FROM t LEFT JOIN LATERAL TABLE(nope(s)) AS f (w) ON TRUE
---- refuse parse 1:35-1:35
SELECT i, w FROM t, LATERAL TABLE(UPPER(s)) AS f (w)
---- refuse parse 1:29-1:29
SELECT i, w FROM t, LATERAL nope(s) AS f (w)
---- refuse validate 1:32-1:32
SELECT i, w FROM t, TABLE(nope(s)) AS f (w)
---- refuse validate 1:21-1:27
SELECT * FROM TABLE(nope(1))
---- refuse validate 1:15-1:21
SELECT * FROM nope(1)
---- accept
SELECT COUNT(*) FROM t JOIN orders ON t.i = orders.customer GROUP BY t.s
---- accept
SELECT t.i FROM t JOIN orders ON t.i IS NOT DISTINCT FROM orders.customer
---- accept
SELECT t.i FROM t JOIN orders ON t.i = orders.customer OR t.n = orders.customer
---- accept
SELECT t.i FROM t JOIN orders ON CAST(t.i AS BIGINT) = orders.id
---- accept
SELECT t.i FROM t JOIN orders ON t.i = orders.id
---- accept
SELECT t.i FROM t JOIN orders ON UPPER(t.s) = orders.state
---- refuse validate 1:34-1:41
SELECT t.i FROM t JOIN orders ON COUNT(*) > 1
---- refuse plan
SELECT t.i FROM t JOIN orders ON t.i IN (SELECT 1)
---- refuse validate 1:80-1:83
SELECT t.i FROM t JOIN orders ON t.i = orders.customer JOIN payments ON orders.nope = payments.order_id
---- refuse validate 4:14-4:20
SELECT t.i
FROM t
JOIN orders AS o
  ON t.i = o.custmer
---- accept
SELECT x.i FROM (TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '1' DAY)) AS x JOIN orders AS o ON x.i = o.customer)
