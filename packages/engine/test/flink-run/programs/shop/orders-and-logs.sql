/* file orders.json
{"order_id":1,"customer":"c1","product":"p1","quantity":2,"price":9.99,"status":"new","at":"2024-05-01 08:00:00"}
{"order_id":2,"customer":"c2","product":"p2","quantity":1,"price":24.50,"status":"paid","at":"2024-05-01 08:00:20"}
{"order_id":3,"customer":"c1","product":"p2","quantity":3,"price":24.50,"status":"paid","at":"2024-05-01 08:01:05"}
{"order_id":4,"customer":"c3","product":"p3","quantity":10,"price":1.25,"status":"cancelled","at":"2024-05-01 08:01:40"}
{"order_id":5,"customer":"c2","product":"p1","quantity":1,"price":9.99,"status":"paid","at":"2024-05-01 08:02:10"}
{"order_id":6,"customer":"c4","product":"p9","quantity":1,"price":100.00,"status":"new","at":"2024-05-01 08:02:30"}
{"order_id":7,"customer":"c1","product":"p3","quantity":4,"price":1.25,"status":"paid","at":"2024-05-01 08:03:59"}
{"order_id":8,"customer":"c2","product":"p2","quantity":2,"price":23.00,"status":"paid","at":"2024-05-01 08:05:00"}
{"order_id":9,"customer":"c5","product":"p1","quantity":null,"price":9.99,"status":"new","at":"2024-05-01 08:05:30"}
{"order_id":10,"customer":"c3","product":"p2","quantity":1,"price":23.00,"status":"paid","at":"2024-05-01 08:09:00"}
*/
/* file products.csv
p1,Pen,office,2.50
p2,Lamp,home,11.00
p3,Clip,office,0.10
p4,Sofa,home,310.00
*/
/* file customers.json
{"before":null,"after":{"id":"c1","name":"Ada","country":"NO"},"op":"c"}
{"before":null,"after":{"id":"c2","name":"Bob","country":"DE"},"op":"c"}
{"before":null,"after":{"id":"c3","name":"Cy","country":"DE"},"op":"c"}
{"before":{"id":"c2","name":"Bob","country":"DE"},"after":{"id":"c2","name":"Bob","country":"FR"},"op":"u"}
{"before":null,"after":{"id":"c4","name":"Di","country":null},"op":"c"}
{"before":{"id":"c3","name":"Cy","country":"DE"},"after":null,"op":"d"}
{"before":null,"after":{"id":"c5","name":"Eve","country":"NO"},"op":"c"}
*/
/* file logs.txt
2024-05-01T08:00:00Z INFO api GET /orders 200 12ms
2024-05-01T08:00:01Z WARN api GET /orders/7 404 3ms
2024-05-01T08:00:03Z INFO web GET / 200 40ms
2024-05-01T08:00:07Z ERROR api POST /orders 500 230ms
broken line
2024-05-01T08:00:09Z INFO web GET /cart 200 18ms
*/
CREATE TABLE orders (order_id BIGINT, customer STRING, product STRING, quantity INT, price DECIMAL(10, 2), status STRING,
  `at` TIMESTAMP(3), amount AS quantity * price, WATERMARK FOR `at` AS `at` - INTERVAL '30' SECOND)
WITH ('connector' = 'filesystem', 'path' = 'orders.json', 'format' = 'json');
CREATE TABLE products (id STRING, name STRING, category STRING, cost DECIMAL(10, 2))
WITH ('connector' = 'filesystem', 'path' = 'products.csv', 'format' = 'csv');
CREATE TABLE customers (id STRING, name STRING, country STRING, PRIMARY KEY (id) NOT ENFORCED)
WITH ('connector' = 'filesystem', 'path' = 'customers.json', 'format' = 'debezium-json');
CREATE TABLE logs (line STRING) WITH ('connector' = 'filesystem', 'path' = 'logs.txt', 'format' = 'raw');
CREATE VIEW paid AS SELECT * FROM orders WHERE status = 'paid';
CREATE VIEW parsed AS SELECT CAST(REPLACE(REGEXP_EXTRACT(line, '^(\S+)', 1), 'Z', '') AS STRING) AS t,
  SPLIT_INDEX(line, ' ', 1) AS level, SPLIT_INDEX(line, ' ', 2) AS service, SPLIT_INDEX(line, ' ', 4) AS path,
  TRY_CAST(SPLIT_INDEX(line, ' ', 5) AS INT) AS code, TRY_CAST(REGEXP_REPLACE(SPLIT_INDEX(line, ' ', 6), 'ms', '') AS INT) AS ms
FROM logs;
---- in order
SELECT customer, COUNT(*) AS orders, SUM(amount) AS revenue FROM paid GROUP BY customer
--> +I ("c2", 1, 24.50)
--> +I ("c1", 1, 73.50)
--> -U ("c2", 1, 24.50)
--> +U ("c2", 2, 34.49)
--> -U ("c1", 1, 73.50)
--> +U ("c1", 2, 78.50)
--> -U ("c2", 2, 34.49)
--> +U ("c2", 3, 80.49)
--> +I ("c3", 1, 23.00)
---- in any order
SELECT p.category, SUM(o.amount) AS revenue, SUM(o.amount - o.quantity * p.cost) AS margin FROM paid o JOIN products p ON o.product = p.id GROUP BY p.category
--> +I ("home", 24.50, 13.50)
--> -U ("home", 24.50, 13.50)
--> +U ("home", 98.00, 54.00)
--> +I ("office", 9.99, 7.49)
--> -U ("office", 9.99, 7.49)
--> +U ("office", 14.99, 12.09)
--> -U ("home", 98.00, 54.00)
--> +U ("home", 144.00, 78.00)
--> -U ("home", 144.00, 78.00)
--> +U ("home", 167.00, 90.00)
---- in any order
SELECT o.order_id, COALESCE(p.name, 'unknown ' || o.product) AS product, o.amount FROM orders o LEFT JOIN products p ON o.product = p.id
--> +I (1, "Pen", 19.98)
--> +I (2, "Lamp", 24.50)
--> +I (3, "Lamp", 73.50)
--> +I (4, "Clip", 12.50)
--> +I (5, "Pen", 9.99)
--> +I (6, "unknown p9", 100.00)
--> +I (7, "Clip", 5.00)
--> +I (8, "Lamp", 46.00)
--> +I (9, "Pen", NULL)
--> +I (10, "Lamp", 23.00)
---- in any order
SELECT c.country, COUNT(*), SUM(o.amount) FROM orders o JOIN customers c ON o.customer = c.id GROUP BY c.country
--> +I ("NO", 1, 19.98)
--> +I ("FR", 1, 24.50)
--> -U ("NO", 1, 19.98)
--> +U ("NO", 2, 93.48)
--> -U ("FR", 1, 24.50)
--> +U ("FR", 2, 34.49)
--> +I (NULL, 1, 100.00)
--> -U ("NO", 2, 93.48)
--> +U ("NO", 3, 98.48)
--> -U ("FR", 2, 34.49)
--> +U ("FR", 3, 80.49)
--> -U ("NO", 3, 98.48)
--> +U ("NO", 4, 98.48)
---- in order
SELECT window_start, window_end, COUNT(*), SUM(amount) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(`at`), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
--> +I (2024-05-01 08:00:00.000, 2024-05-01 08:01:00.000, 2, 44.48)
--> +I (2024-05-01 08:01:00.000, 2024-05-01 08:02:00.000, 2, 86.00)
--> +I (2024-05-01 08:02:00.000, 2024-05-01 08:03:00.000, 2, 109.99)
--> +I (2024-05-01 08:03:00.000, 2024-05-01 08:04:00.000, 1, 5.00)
--> +I (2024-05-01 08:05:00.000, 2024-05-01 08:06:00.000, 2, 46.00)
--> +I (2024-05-01 08:09:00.000, 2024-05-01 08:10:00.000, 1, 23.00)
---- in order
SELECT window_start, status, COUNT(*), AVG(price) FROM TABLE(HOP(TABLE orders, DESCRIPTOR(`at`), INTERVAL '1' MINUTE, INTERVAL '3' MINUTE)) GROUP BY window_start, window_end, status
--> +I (2024-05-01 07:58:00.000, "new", 1, 9.990000)
--> +I (2024-05-01 07:58:00.000, "paid", 1, 24.500000)
--> +I (2024-05-01 07:59:00.000, "new", 1, 9.990000)
--> +I (2024-05-01 07:59:00.000, "paid", 2, 24.500000)
--> +I (2024-05-01 07:59:00.000, "cancelled", 1, 1.250000)
--> +I (2024-05-01 08:00:00.000, "paid", 3, 19.663333)
--> +I (2024-05-01 08:00:00.000, "new", 2, 54.995000)
--> +I (2024-05-01 08:00:00.000, "cancelled", 1, 1.250000)
--> +I (2024-05-01 08:01:00.000, "new", 1, 100.000000)
--> +I (2024-05-01 08:01:00.000, "cancelled", 1, 1.250000)
--> +I (2024-05-01 08:01:00.000, "paid", 3, 11.913333)
--> +I (2024-05-01 08:02:00.000, "paid", 2, 5.620000)
--> +I (2024-05-01 08:02:00.000, "new", 1, 100.000000)
--> +I (2024-05-01 08:03:00.000, "paid", 2, 12.125000)
--> +I (2024-05-01 08:03:00.000, "new", 1, 9.990000)
--> +I (2024-05-01 08:04:00.000, "paid", 1, 23.000000)
--> +I (2024-05-01 08:04:00.000, "new", 1, 9.990000)
--> +I (2024-05-01 08:05:00.000, "paid", 1, 23.000000)
--> +I (2024-05-01 08:05:00.000, "new", 1, 9.990000)
--> +I (2024-05-01 08:07:00.000, "paid", 1, 23.000000)
--> +I (2024-05-01 08:08:00.000, "paid", 1, 23.000000)
--> +I (2024-05-01 08:09:00.000, "paid", 1, 23.000000)
---- in order
SELECT customer, window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABLE orders PARTITION BY customer, DESCRIPTOR(`at`), INTERVAL '2' MINUTE)) GROUP BY customer, window_start, window_end
--> +I ("c1", 2024-05-01 08:00:00.000, 2024-05-01 08:03:05.000, 2)
--> +I ("c3", 2024-05-01 08:01:40.000, 2024-05-01 08:03:40.000, 1)
--> +I ("c2", 2024-05-01 08:00:20.000, 2024-05-01 08:04:10.000, 2)
--> +I ("c4", 2024-05-01 08:02:30.000, 2024-05-01 08:04:30.000, 1)
--> +I ("c1", 2024-05-01 08:03:59.000, 2024-05-01 08:05:59.000, 1)
--> +I ("c2", 2024-05-01 08:05:00.000, 2024-05-01 08:07:00.000, 1)
--> +I ("c5", 2024-05-01 08:05:30.000, 2024-05-01 08:07:30.000, 1)
--> +I ("c3", 2024-05-01 08:09:00.000, 2024-05-01 08:11:00.000, 1)
---- in order
SELECT product, revenue, rn FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY revenue DESC) AS rn FROM (SELECT product, SUM(amount) AS revenue FROM paid GROUP BY product)) WHERE rn <= 2
--> +I ("p2", 24.50, 1)
--> -D ("p2", 24.50, 1)
--> +I ("p2", 98.00, 1)
--> +I ("p1", 9.99, 2)
--> -U ("p2", 98.00, 1)
--> +U ("p1", 9.99, 1)
--> -U ("p1", 9.99, 2)
--> +U ("p3", 5.00, 2)
--> -U ("p1", 9.99, 1)
--> +U ("p2", 144.00, 1)
--> -U ("p3", 5.00, 2)
--> +U ("p1", 9.99, 2)
--> -U ("p2", 144.00, 1)
--> +U ("p1", 9.99, 1)
--> -U ("p1", 9.99, 2)
--> +U ("p3", 5.00, 2)
--> -U ("p1", 9.99, 1)
--> +U ("p2", 167.00, 1)
--> -U ("p3", 5.00, 2)
--> +U ("p1", 9.99, 2)
---- in order
SELECT customer, order_id, amount FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY amount DESC, order_id) AS rn FROM orders) WHERE rn = 1
--> +I ("c1", 1, 19.98)
--> +I ("c2", 2, 24.50)
--> +U ("c1", 3, 73.50)
--> +I ("c3", 4, 12.50)
--> +I ("c4", 6, 100.00)
--> +U ("c2", 8, 46.00)
--> +I ("c5", 9, NULL)
--> +U ("c3", 10, 23.00)
---- in order
SELECT customer, order_id, status FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY `at` DESC) AS rn FROM orders) WHERE rn = 1
--> +I ("c1", 1, "new")
--> +I ("c2", 2, "paid")
--> -U ("c1", 1, "new")
--> +U ("c1", 3, "paid")
--> +I ("c3", 4, "cancelled")
--> -U ("c2", 2, "paid")
--> +U ("c2", 5, "paid")
--> +I ("c4", 6, "new")
--> -U ("c1", 3, "paid")
--> +U ("c1", 7, "paid")
--> -U ("c2", 5, "paid")
--> +U ("c2", 8, "paid")
--> +I ("c5", 9, "new")
--> -U ("c3", 4, "cancelled")
--> +U ("c3", 10, "paid")
---- in order
SELECT order_id, customer, amount, SUM(amount) OVER (PARTITION BY customer ORDER BY `at` ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS running_total FROM orders
--> +I (1, "c1", 19.98, 19.98)
--> +I (2, "c2", 24.50, 24.50)
--> +I (3, "c1", 73.50, 93.48)
--> +I (4, "c3", 12.50, 12.50)
--> +I (5, "c2", 9.99, 34.49)
--> +I (6, "c4", 100.00, 100.00)
--> +I (7, "c1", 5.00, 98.48)
--> +I (8, "c2", 46.00, 80.49)
--> +I (9, "c5", NULL, NULL)
--> +I (10, "c3", 23.00, 35.50)
---- in order
SELECT order_id, amount, amount - LAG(amount) OVER (PARTITION BY customer ORDER BY `at`) AS change FROM orders
--> +I (1, 19.98, NULL)
--> +I (2, 24.50, NULL)
--> +I (3, 73.50, 53.52)
--> +I (4, 12.50, NULL)
--> +I (5, 9.99, -14.51)
--> +I (6, 100.00, NULL)
--> +I (7, 5.00, -68.50)
--> +I (8, 46.00, 36.01)
--> +I (9, NULL, NULL)
--> +I (10, 23.00, 10.50)
---- in any order
SELECT id, name FROM customers WHERE id NOT IN (SELECT customer FROM orders WHERE customer IS NOT NULL AND status = 'paid')
--> +I ("c1", "Ada")
--> +I ("c2", "Bob")
--> +I ("c3", "Cy")
--> -U ("c2", "Bob")
--> +U ("c2", "Bob")
--> +I ("c4", "Di")
--> -D ("c3", "Cy")
--> +I ("c5", "Eve")
--> -D ("c2", "Bob")
--> -D ("c1", "Ada")
---- in any order
SELECT name FROM products p WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.product = p.id)
--> +I ("Pen")
--> -D ("Pen")
--> +I ("Lamp")
--> +I ("Clip")
--> -D ("Lamp")
--> +I ("Sofa")
--> -D ("Clip")
---- in order
SELECT level, COUNT(*), AVG(ms), MAX(ms) FROM parsed WHERE code IS NOT NULL GROUP BY level
--> +I ("INFO", 1, 12, 12)
--> +I ("WARN", 1, 3, 3)
--> -U ("INFO", 1, 12, 12)
--> +U ("INFO", 2, 26, 40)
--> +I ("ERROR", 1, 230, 230)
--> -U ("INFO", 2, 26, 40)
--> +U ("INFO", 3, 23, 40)
---- in order
SELECT service, SUM(CASE WHEN code >= 500 THEN 1 ELSE 0 END) AS failures, COUNT(*) AS calls, CAST(SUM(CASE WHEN code >= 500 THEN 1 ELSE 0 END) AS DOUBLE) / COUNT(*) AS share FROM parsed WHERE service IS NOT NULL GROUP BY service
--> +I ("api", 0, 1, 0.0)
--> -U ("api", 0, 1, 0.0)
--> +U ("api", 0, 2, 0.0)
--> +I ("web", 0, 1, 0.0)
--> -U ("api", 0, 2, 0.0)
--> +U ("api", 1, 3, 0.3333333333333333)
--> -U ("web", 0, 1, 0.0)
--> +U ("web", 0, 2, 0.0)
---- in order
SELECT t, level, path, code FROM parsed
--> +I ("2024-05-01T08:00:00", "INFO", "/orders", 200)
--> +I ("2024-05-01T08:00:01", "WARN", "/orders/7", 404)
--> +I ("2024-05-01T08:00:03", "INFO", "/", 200)
--> +I ("2024-05-01T08:00:07", "ERROR", "/orders", 500)
--> +I ("broken", "line", NULL, NULL)
--> +I ("2024-05-01T08:00:09", "INFO", "/cart", 200)
---- in order
WITH totals AS (SELECT customer, SUM(amount) AS total FROM orders GROUP BY customer) SELECT CASE WHEN total > 50 THEN 'gold' WHEN total > 20 THEN 'silver' ELSE 'bronze' END AS tier, COUNT(*) FROM totals GROUP BY CASE WHEN total > 50 THEN 'gold' WHEN total > 20 THEN 'silver' ELSE 'bronze' END
--> +I ("bronze", 1)
--> +I ("silver", 1)
--> -D ("bronze", 1)
--> +I ("gold", 1)
--> +I ("bronze", 1)
--> -D ("silver", 1)
--> +I ("silver", 1)
--> -U ("gold", 1)
--> +U ("gold", 2)
--> -U ("gold", 2)
--> +U ("gold", 1)
--> -U ("gold", 1)
--> +U ("gold", 2)
--> -D ("silver", 1)
--> -U ("gold", 2)
--> +U ("gold", 3)
--> -U ("bronze", 1)
--> +U ("bronze", 2)
--> -U ("bronze", 2)
--> +U ("bronze", 1)
--> +I ("silver", 1)
---- in order
WITH a AS (SELECT product, COUNT(*) AS n FROM orders GROUP BY product), b AS (SELECT MAX(n) AS m FROM a) SELECT a.product, a.n FROM a JOIN b ON a.n = b.m
--> +I ("p9", 1)
--> -U ("p9", 1)
--> +U ("p3", 2)
--> -U ("p3", 2)
--> +U ("p1", 3)
--> -U ("p1", 3)
--> +U ("p2", 4)
---- in order
SELECT status, LISTAGG(customer, '|') FROM orders GROUP BY status
--> +I ("new", "c1")
--> +I ("paid", "c2")
--> -U ("paid", "c2")
--> +U ("paid", "c2|c1")
--> +I ("cancelled", "c3")
--> -U ("paid", "c2|c1")
--> +U ("paid", "c2|c1|c2")
--> -U ("new", "c1")
--> +U ("new", "c1|c4")
--> -U ("paid", "c2|c1|c2")
--> +U ("paid", "c2|c1|c2|c1")
--> -U ("paid", "c2|c1|c2|c1")
--> +U ("paid", "c2|c1|c2|c1|c2")
--> -U ("new", "c1|c4")
--> +U ("new", "c1|c4|c5")
--> -U ("paid", "c2|c1|c2|c1|c2")
--> +U ("paid", "c2|c1|c2|c1|c2|c3")
---- in order
SELECT customer, COUNT(DISTINCT product), COUNT(*) FILTER (WHERE status = 'paid'), SUM(quantity) FILTER (WHERE status <> 'cancelled') FROM orders GROUP BY customer
--> +I ("c1", 1, 0, 2)
--> +I ("c2", 1, 1, 1)
--> -U ("c1", 1, 0, 2)
--> +U ("c1", 2, 1, 5)
--> +I ("c3", 1, 0, NULL)
--> -U ("c2", 1, 1, 1)
--> +U ("c2", 2, 2, 2)
--> +I ("c4", 1, 0, 1)
--> -U ("c1", 2, 1, 5)
--> +U ("c1", 3, 2, 9)
--> -U ("c2", 2, 2, 2)
--> +U ("c2", 2, 3, 4)
--> +I ("c5", 1, 0, NULL)
--> -U ("c3", 1, 0, NULL)
--> +U ("c3", 2, 1, 1)
---- in any order
SELECT category, status, SUM(amount) FROM orders JOIN products ON product = id GROUP BY GROUPING SETS ((category, status), (category), ())
--> +I ("office", "new", 19.98)
--> +I ("office", NULL, 19.98)
--> +I (NULL, NULL, 19.98)
--> +I ("home", "paid", 24.50)
--> +I ("home", NULL, 24.50)
--> -U (NULL, NULL, 19.98)
--> +U (NULL, NULL, 44.48)
--> -U ("home", "paid", 24.50)
--> +U ("home", "paid", 98.00)
--> -U ("home", NULL, 24.50)
--> +U ("home", NULL, 98.00)
--> -U (NULL, NULL, 44.48)
--> +U (NULL, NULL, 117.98)
--> +I ("office", "cancelled", 12.50)
--> -U ("office", NULL, 19.98)
--> +U ("office", NULL, 32.48)
--> -U (NULL, NULL, 117.98)
--> +U (NULL, NULL, 130.48)
--> +I ("office", "paid", 9.99)
--> -U ("office", NULL, 32.48)
--> +U ("office", NULL, 42.47)
--> -U (NULL, NULL, 130.48)
--> +U (NULL, NULL, 140.47)
--> -U ("office", "paid", 9.99)
--> +U ("office", "paid", 14.99)
--> -U ("office", NULL, 42.47)
--> +U ("office", NULL, 47.47)
--> -U (NULL, NULL, 140.47)
--> +U (NULL, NULL, 145.47)
--> -U ("home", "paid", 98.00)
--> +U ("home", "paid", 144.00)
--> -U ("home", NULL, 98.00)
--> +U ("home", NULL, 144.00)
--> -U (NULL, NULL, 145.47)
--> +U (NULL, NULL, 191.47)
--> -U ("home", "paid", 144.00)
--> +U ("home", "paid", 167.00)
--> -U ("home", NULL, 144.00)
--> +U ("home", NULL, 167.00)
--> -U (NULL, NULL, 191.47)
--> +U (NULL, NULL, 214.47)
---- in order
SELECT DATE_FORMAT(`at`, 'HH:mm') AS minute_, COUNT(*) FROM orders GROUP BY DATE_FORMAT(`at`, 'HH:mm')
--> +I ("08:00", 1)
--> -U ("08:00", 1)
--> +U ("08:00", 2)
--> +I ("08:01", 1)
--> -U ("08:01", 1)
--> +U ("08:01", 2)
--> +I ("08:02", 1)
--> -U ("08:02", 1)
--> +U ("08:02", 2)
--> +I ("08:03", 1)
--> +I ("08:05", 1)
--> -U ("08:05", 1)
--> +U ("08:05", 2)
--> +I ("08:09", 1)
---- in order
SELECT order_id, EXTRACT(MINUTE FROM `at`), TIMESTAMPDIFF(SECOND, TIMESTAMP '2024-05-01 08:00:00', `at`), FLOOR(`at` TO MINUTE) FROM orders
--> +I (1, 0, 0, 2024-05-01 08:00:00.000)
--> +I (2, 0, 20, 2024-05-01 08:00:00.000)
--> +I (3, 1, 65, 2024-05-01 08:01:00.000)
--> +I (4, 1, 100, 2024-05-01 08:01:00.000)
--> +I (5, 2, 130, 2024-05-01 08:02:00.000)
--> +I (6, 2, 150, 2024-05-01 08:02:00.000)
--> +I (7, 3, 239, 2024-05-01 08:03:00.000)
--> +I (8, 5, 300, 2024-05-01 08:05:00.000)
--> +I (9, 5, 330, 2024-05-01 08:05:00.000)
--> +I (10, 9, 540, 2024-05-01 08:09:00.000)
---- in any order
SELECT o1.order_id, o2.order_id FROM orders o1 JOIN orders o2 ON o1.customer = o2.customer AND o2.`at` BETWEEN o1.`at` AND o1.`at` + INTERVAL '3' MINUTE AND o1.order_id < o2.order_id
--> +I (1, 3)
--> +I (2, 5)
--> +I (3, 7)
--> +I (5, 8)
---- in any order
SELECT customer FROM orders WHERE status = 'paid' INTERSECT SELECT customer FROM orders WHERE status = 'new'
--> +I ("c1")
---- in order
SELECT UPPER(status) AS s, ROUND(AVG(price), 1), MIN(`at`), MAX(order_id) FROM orders GROUP BY UPPER(status) HAVING COUNT(*) > 1
--> +U ("PAID", 24.5, 2024-05-01 08:00:20.000, 3)
--> -U ("PAID", 24.5, 2024-05-01 08:00:20.000, 3)
--> +U ("PAID", 19.7, 2024-05-01 08:00:20.000, 5)
--> +U ("NEW", 55.0, 2024-05-01 08:00:00.000, 6)
--> -U ("PAID", 19.7, 2024-05-01 08:00:20.000, 5)
--> +U ("PAID", 15.1, 2024-05-01 08:00:20.000, 7)
--> -U ("PAID", 15.1, 2024-05-01 08:00:20.000, 7)
--> +U ("PAID", 16.6, 2024-05-01 08:00:20.000, 8)
--> -U ("NEW", 55.0, 2024-05-01 08:00:00.000, 6)
--> +U ("NEW", 40.0, 2024-05-01 08:00:00.000, 9)
--> -U ("PAID", 16.6, 2024-05-01 08:00:20.000, 8)
--> +U ("PAID", 17.7, 2024-05-01 08:00:20.000, 10)
---- in any order
CREATE TABLE o (customer STRING, orders BIGINT, revenue DECIMAL(38, 2)) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT customer, COUNT(*), SUM(amount) FROM paid GROUP BY customer
--> o: {"before":null,"after":{"customer":"c2","orders":1,"revenue":24.5},"op":"c"}
--> o: {"before":null,"after":{"customer":"c1","orders":1,"revenue":73.5},"op":"c"}
--> o: {"before":{"customer":"c2","orders":1,"revenue":24.5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"customer":"c2","orders":2,"revenue":34.49},"op":"c"}
--> o: {"before":{"customer":"c1","orders":1,"revenue":73.5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"customer":"c1","orders":2,"revenue":78.5},"op":"c"}
--> o: {"before":{"customer":"c2","orders":2,"revenue":34.49},"after":null,"op":"d"}
--> o: {"before":null,"after":{"customer":"c2","orders":3,"revenue":80.49},"op":"c"}
--> o: {"before":null,"after":{"customer":"c3","orders":1,"revenue":23},"op":"c"}
---- in any order
CREATE TABLE o (id BIGINT, what STRING, amount DECIMAL(20, 2)) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o SELECT order_id, p.name, amount FROM orders o JOIN products p ON o.product = p.id
--> o: {"id":1,"what":"Pen","amount":19.98}
--> o: {"id":2,"what":"Lamp","amount":24.5}
--> o: {"id":3,"what":"Lamp","amount":73.5}
--> o: {"id":4,"what":"Clip","amount":12.5}
--> o: {"id":5,"what":"Pen","amount":9.99}
--> o: {"id":7,"what":"Clip","amount":5}
--> o: {"id":8,"what":"Lamp","amount":46}
--> o: {"id":9,"what":"Pen","amount":null}
--> o: {"id":10,"what":"Lamp","amount":23}
---- in order
CREATE TABLE o (s TIMESTAMP(3), e TIMESTAMP(3), n BIGINT, total DECIMAL(38, 2)) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o SELECT window_start, window_end, COUNT(*), SUM(amount) FROM TABLE(CUMULATE(TABLE orders, DESCRIPTOR(`at`), INTERVAL '1' MINUTE, INTERVAL '5' MINUTE)) GROUP BY window_start, window_end
--> o: {"s":"2024-05-01 08:00:00","e":"2024-05-01 08:01:00","n":2,"total":44.48}
--> o: {"s":"2024-05-01 08:00:00","e":"2024-05-01 08:02:00","n":4,"total":130.48}
--> o: {"s":"2024-05-01 08:00:00","e":"2024-05-01 08:03:00","n":6,"total":240.47}
--> o: {"s":"2024-05-01 08:00:00","e":"2024-05-01 08:04:00","n":7,"total":245.47}
--> o: {"s":"2024-05-01 08:00:00","e":"2024-05-01 08:05:00","n":7,"total":245.47}
--> o: {"s":"2024-05-01 08:05:00","e":"2024-05-01 08:06:00","n":2,"total":46}
--> o: {"s":"2024-05-01 08:05:00","e":"2024-05-01 08:07:00","n":2,"total":46}
--> o: {"s":"2024-05-01 08:05:00","e":"2024-05-01 08:08:00","n":2,"total":46}
--> o: {"s":"2024-05-01 08:05:00","e":"2024-05-01 08:09:00","n":2,"total":46}
--> o: {"s":"2024-05-01 08:05:00","e":"2024-05-01 08:10:00","n":3,"total":69}
---- in order
CREATE TABLE o (id STRING, name STRING, country STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT id, UPPER(name), COALESCE(country, '??') FROM customers
--> o: {"before":null,"after":{"id":"c1","name":"ADA","country":"NO"},"op":"c"}
--> o: {"before":null,"after":{"id":"c2","name":"BOB","country":"DE"},"op":"c"}
--> o: {"before":null,"after":{"id":"c3","name":"CY","country":"DE"},"op":"c"}
--> o: {"before":{"id":"c2","name":"BOB","country":"DE"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":"c2","name":"BOB","country":"FR"},"op":"c"}
--> o: {"before":null,"after":{"id":"c4","name":"DI","country":"??"},"op":"c"}
--> o: {"before":{"id":"c3","name":"CY","country":"DE"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":"c5","name":"EVE","country":"NO"},"op":"c"}
---- in order
CREATE TABLE o (order_id BIGINT, r ROW<customer STRING, item ROW<product STRING, quantity INT>>, tags ARRAY<STRING>) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o SELECT order_id, ROW(customer, ROW(product, quantity)), ARRAY[status, UPPER(status)] FROM orders
--> o: {"order_id":1,"r":{"customer":"c1","item":{"product":"p1","quantity":2}},"tags":["new","NEW"]}
--> o: {"order_id":2,"r":{"customer":"c2","item":{"product":"p2","quantity":1}},"tags":["paid","PAID"]}
--> o: {"order_id":3,"r":{"customer":"c1","item":{"product":"p2","quantity":3}},"tags":["paid","PAID"]}
--> o: {"order_id":4,"r":{"customer":"c3","item":{"product":"p3","quantity":10}},"tags":["cancelled","CANCELLED"]}
--> o: {"order_id":5,"r":{"customer":"c2","item":{"product":"p1","quantity":1}},"tags":["paid","PAID"]}
--> o: {"order_id":6,"r":{"customer":"c4","item":{"product":"p9","quantity":1}},"tags":["new","NEW"]}
--> o: {"order_id":7,"r":{"customer":"c1","item":{"product":"p3","quantity":4}},"tags":["paid","PAID"]}
--> o: {"order_id":8,"r":{"customer":"c2","item":{"product":"p2","quantity":2}},"tags":["paid","PAID"]}
--> o: {"order_id":9,"r":{"customer":"c5","item":{"product":"p1","quantity":null}},"tags":["new","NEW"]}
--> o: {"order_id":10,"r":{"customer":"c3","item":{"product":"p2","quantity":1}},"tags":["paid","PAID"]}
---- in any order
CREATE TABLE o (k STRING, n BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'csv');
CREATE TABLE o2 (id BIGINT, amount DECIMAL(10, 2)) WITH ('connector' = 'filesystem', 'path' = 'out2', 'format' = 'json');
EXECUTE STATEMENT SET BEGIN
INSERT INTO o SELECT status, order_id FROM orders;
INSERT INTO o2 SELECT order_id, amount FROM paid;
END
--> o: new,1
--> o: paid,2
--> o: paid,3
--> o: cancelled,4
--> o: paid,5
--> o: new,6
--> o: paid,7
--> o: paid,8
--> o: new,9
--> o: paid,10
--> o2: {"id":2,"amount":24.5}
--> o2: {"id":3,"amount":73.5}
--> o2: {"id":5,"amount":9.99}
--> o2: {"id":7,"amount":5}
--> o2: {"id":8,"amount":46}
--> o2: {"id":10,"amount":23}
---- in any order
CREATE TABLE o (k STRING, n INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES ('a', 1), ('b', 2);
INSERT INTO o SELECT status, quantity FROM orders WHERE order_id < 3;
SELECT k, n FROM o
--> o: {"k":"a","n":1}
--> o: {"k":"b","n":2}
--> o: {"k":"new","n":2}
--> o: {"k":"paid","n":1}
--> +I ("a", 1)
--> +I ("b", 2)
--> +I ("new", 2)
--> +I ("paid", 1)
---- in order
CREATE TABLE o (k STRING, n BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT status, COUNT(*) FROM orders GROUP BY status;
SELECT SUM(n), COUNT(*) FROM o
--> o: {"before":null,"after":{"k":"new","n":1},"op":"c"}
--> o: {"before":null,"after":{"k":"paid","n":1},"op":"c"}
--> o: {"before":{"k":"paid","n":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"paid","n":2},"op":"c"}
--> o: {"before":null,"after":{"k":"cancelled","n":1},"op":"c"}
--> o: {"before":{"k":"paid","n":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"paid","n":3},"op":"c"}
--> o: {"before":{"k":"new","n":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"new","n":2},"op":"c"}
--> o: {"before":{"k":"paid","n":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"paid","n":4},"op":"c"}
--> o: {"before":{"k":"paid","n":4},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"paid","n":5},"op":"c"}
--> o: {"before":{"k":"new","n":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"new","n":3},"op":"c"}
--> o: {"before":{"k":"paid","n":5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"paid","n":6},"op":"c"}
--> +I (1, 1)
--> -U (1, 1)
--> +U (2, 2)
--> -U (2, 2)
--> +U (1, 1)
--> -U (1, 1)
--> +U (3, 2)
--> -U (3, 2)
--> +U (4, 3)
--> -U (4, 3)
--> +U (2, 2)
--> -U (2, 2)
--> +U (5, 3)
--> -U (5, 3)
--> +U (4, 2)
--> -U (4, 2)
--> +U (6, 3)
--> -U (6, 3)
--> +U (3, 2)
--> -U (3, 2)
--> +U (7, 3)
--> -U (7, 3)
--> +U (3, 2)
--> -U (3, 2)
--> +U (8, 3)
--> -U (8, 3)
--> +U (6, 2)
--> -U (6, 2)
--> +U (9, 3)
--> -U (9, 3)
--> +U (4, 2)
--> -U (4, 2)
--> +U (10, 3)
---- in order
CREATE TABLE o (id BIGINT, amount DECIMAL(20, 2)) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'csv');
INSERT INTO o SELECT order_id, amount FROM orders;
SELECT COUNT(*), SUM(amount), COUNT(amount) FROM o
--> ! run ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0
---- in order
CREATE TEMPORARY VIEW big AS SELECT * FROM orders WHERE amount > 20;
SELECT customer, COUNT(*) FROM big GROUP BY customer;
SELECT MAX(amount) FROM big
--> +I ("c2", 1)
--> +I ("c1", 1)
--> +I ("c4", 1)
--> -U ("c2", 1)
--> +U ("c2", 2)
--> +I ("c3", 1)
--> +I (24.50)
--> -U (24.50)
--> +U (73.50)
--> -U (73.50)
--> +U (100.00)
---- in order
CREATE TEMPORARY TABLE t2 LIKE products;
SELECT category, COUNT(*) FROM t2 GROUP BY category
--> +I ("office", 1)
--> +I ("home", 1)
--> -U ("office", 1)
--> +U ("office", 2)
--> -U ("home", 1)
--> +U ("home", 2)
---- in any order
SELECT * FROM (SELECT order_id, amount FROM orders) WHERE amount = (SELECT MAX(amount) FROM orders)
--> +I (1, 19.98)
--> -U (1, 19.98)
--> +U (2, 24.50)
--> -U (2, 24.50)
--> +U (3, 73.50)
--> -U (3, 73.50)
--> +U (6, 100.00)
---- in order
SELECT customer, ARRAY_AGG(order_id) FROM orders GROUP BY customer
--> +I ("c1", [1])
--> +I ("c2", [2])
--> -U ("c1", [1])
--> +U ("c1", [1, 3])
--> +I ("c3", [4])
--> -U ("c2", [2])
--> +U ("c2", [2, 5])
--> +I ("c4", [6])
--> -U ("c1", [1, 3])
--> +U ("c1", [1, 3, 7])
--> -U ("c2", [2, 5])
--> +U ("c2", [2, 5, 8])
--> +I ("c5", [9])
--> -U ("c3", [4])
--> +U ("c3", [4, 10])
---- in order
SELECT quantity, price, quantity * price, price / quantity, MOD(quantity, 2), CAST(price AS INT), price * 1.1 FROM orders
--> +I (2, 9.99, 19.98, 4.9950000000000, 0, 9, 10.989)
--> +I (1, 24.50, 24.50, 24.5000000000000, 1, 24, 26.950)
--> +I (3, 24.50, 73.50, 8.1666666666667, 1, 24, 26.950)
--> +I (10, 1.25, 12.50, 0.1250000000000, 0, 1, 1.375)
--> +I (1, 9.99, 9.99, 9.9900000000000, 1, 9, 10.989)
--> +I (1, 100.00, 100.00, 100.0000000000000, 1, 100, 110.000)
--> +I (4, 1.25, 5.00, 0.3125000000000, 0, 1, 1.375)
--> +I (2, 23.00, 46.00, 11.5000000000000, 0, 23, 25.300)
--> +I (NULL, 9.99, NULL, NULL, NULL, 9, 10.989)
--> +I (1, 23.00, 23.00, 23.0000000000000, 1, 23, 25.300)
---- in order
SELECT status, COLLECT(product) FROM orders GROUP BY status
--> +I ("new", {"p1": 1})
--> +I ("paid", {"p2": 1})
--> -U ("paid", {"p2": 1})
--> +U ("paid", {"p2": 2})
--> +I ("cancelled", {"p3": 1})
--> -U ("paid", {"p2": 2})
--> +U ("paid", {"p1": 1, "p2": 2})
--> -U ("new", {"p1": 1})
--> +U ("new", {"p1": 1, "p9": 1})
--> -U ("paid", {"p1": 1, "p2": 2})
--> +U ("paid", {"p1": 1, "p2": 2, "p3": 1})
--> -U ("paid", {"p1": 1, "p2": 2, "p3": 1})
--> +U ("paid", {"p1": 1, "p2": 3, "p3": 1})
--> -U ("new", {"p1": 1, "p9": 1})
--> +U ("new", {"p1": 2, "p9": 1})
--> -U ("paid", {"p1": 1, "p2": 3, "p3": 1})
--> +U ("paid", {"p1": 1, "p2": 4, "p3": 1})
---- in order
SELECT customer, MAX(price) - MIN(price), FIRST_VALUE(product), LAST_VALUE(product) FROM orders GROUP BY customer
--> +I ("c1", 0.00, "p1", "p1")
--> +I ("c2", 0.00, "p2", "p2")
--> -U ("c1", 0.00, "p1", "p1")
--> +U ("c1", 14.51, "p1", "p2")
--> +I ("c3", 0.00, "p3", "p3")
--> -U ("c2", 0.00, "p2", "p2")
--> +U ("c2", 14.51, "p2", "p1")
--> +I ("c4", 0.00, "p9", "p9")
--> -U ("c1", 14.51, "p1", "p2")
--> +U ("c1", 23.25, "p1", "p3")
--> -U ("c2", 14.51, "p2", "p1")
--> +U ("c2", 14.51, "p2", "p2")
--> +I ("c5", 0.00, "p1", "p1")
--> -U ("c3", 0.00, "p3", "p3")
--> +U ("c3", 21.75, "p3", "p2")
---- in order
SELECT TUMBLE_START(`at`, INTERVAL '2' MINUTE) AS s, customer, COUNT(*) FROM orders GROUP BY TUMBLE(`at`, INTERVAL '2' MINUTE), customer
--> +I (2024-05-01 08:00:00.000, "c1", 2)
--> +I (2024-05-01 08:00:00.000, "c2", 1)
--> +I (2024-05-01 08:00:00.000, "c3", 1)
--> +I (2024-05-01 08:02:00.000, "c2", 1)
--> +I (2024-05-01 08:02:00.000, "c4", 1)
--> +I (2024-05-01 08:02:00.000, "c1", 1)
--> +I (2024-05-01 08:04:00.000, "c2", 1)
--> +I (2024-05-01 08:04:00.000, "c5", 1)
--> +I (2024-05-01 08:08:00.000, "c3", 1)
---- in order
SELECT * FROM (SELECT customer, window_start, total, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY total DESC) AS rn FROM (SELECT customer, window_start, window_end, SUM(amount) AS total FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(`at`), INTERVAL '2' MINUTE)) GROUP BY customer, window_start, window_end)) WHERE rn <= 1
--> +I ("c1", 2024-05-01 08:00:00.000, 93.48, 1)
--> +I ("c4", 2024-05-01 08:02:00.000, 100.00, 1)
--> +I ("c2", 2024-05-01 08:04:00.000, 46.00, 1)
--> +I ("c3", 2024-05-01 08:08:00.000, 23.00, 1)
---- in order
SELECT * FROM orders ORDER BY amount DESC LIMIT 3
--> +I (1, "c1", "p1", 2, 9.99, "new", 2024-05-01 08:00:00.000, 19.98)
--> +I (2, "c2", "p2", 1, 24.50, "paid", 2024-05-01 08:00:20.000, 24.50)
--> +I (3, "c1", "p2", 3, 24.50, "paid", 2024-05-01 08:01:05.000, 73.50)
--> -D (1, "c1", "p1", 2, 9.99, "new", 2024-05-01 08:00:00.000, 19.98)
--> +I (6, "c4", "p9", 1, 100.00, "new", 2024-05-01 08:02:30.000, 100.00)
--> -D (2, "c2", "p2", 1, 24.50, "paid", 2024-05-01 08:00:20.000, 24.50)
--> +I (8, "c2", "p2", 2, 23.00, "paid", 2024-05-01 08:05:00.000, 46.00)
---- in order
SELECT order_id FROM orders ORDER BY `at`
--> +I (1)
--> +I (2)
--> +I (3)
--> +I (4)
--> +I (5)
--> +I (6)
--> +I (7)
--> +I (8)
--> +I (9)
--> +I (10)
---- in order
SELECT DISTINCT customer, product FROM orders
--> +I ("c1", "p1")
--> +I ("c2", "p2")
--> +I ("c1", "p2")
--> +I ("c3", "p3")
--> +I ("c2", "p1")
--> +I ("c4", "p9")
--> +I ("c1", "p3")
--> +I ("c5", "p1")
--> +I ("c3", "p2")
