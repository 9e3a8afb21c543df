/* file orders.json
{"oid":1,"cur":"EUR","amount":10.00,"ots":"2024-03-01 10:00:01"}
{"oid":2,"cur":"USD","amount":20.50,"ots":"2024-03-01 10:00:05"}
{"oid":3,"cur":"GBP","amount":5.25,"ots":"2024-03-01 10:00:06"}
{"oid":4,"cur":"EUR","amount":7.00,"ots":"2024-03-01 10:00:12"}
{"oid":5,"cur":null,"amount":1.00,"ots":"2024-03-01 10:00:13"}
{"oid":6,"cur":"USD","amount":2.00,"ots":"2024-03-01 10:00:20"}
{"oid":7,"cur":"EUR","amount":3.00,"ots":"2024-03-01 10:00:30"}
*/
/* file payments.json
{"oid":1,"paid":4.00,"pts":"2024-03-01 10:00:02"}
{"oid":1,"paid":6.00,"pts":"2024-03-01 10:00:09"}
{"oid":2,"paid":20.50,"pts":"2024-03-01 10:00:04"}
{"oid":4,"paid":7.00,"pts":"2024-03-01 10:00:12"}
{"oid":9,"paid":9.00,"pts":"2024-03-01 10:00:14"}
{"oid":6,"paid":1.00,"pts":"2024-03-01 10:00:25"}
{"oid":7,"paid":3.00,"pts":"2024-03-01 10:00:50"}
*/
/* file rates.json
{"before":null,"after":{"cur":"EUR","rate":1.10,"rts":"2024-03-01 10:00:00"},"op":"c"}
{"before":null,"after":{"cur":"USD","rate":1.00,"rts":"2024-03-01 10:00:00"},"op":"c"}
{"before":{"cur":"EUR","rate":1.10,"rts":"2024-03-01 10:00:00"},"after":{"cur":"EUR","rate":1.20,"rts":"2024-03-01 10:00:10"},"op":"u"}
{"before":null,"after":{"cur":"GBP","rate":1.50,"rts":"2024-03-01 10:00:11"},"op":"c"}
{"before":{"cur":"USD","rate":1.00,"rts":"2024-03-01 10:00:00"},"after":null,"op":"d"}
{"before":{"cur":"EUR","rate":1.20,"rts":"2024-03-01 10:00:10"},"after":{"cur":"EUR","rate":1.30,"rts":"2024-03-01 10:00:25"},"op":"u"}
*/
/* file prices.json
{"item":"x","price":1,"at":"2024-03-01 10:00:00"}
{"item":"EUR","price":2,"at":"2024-03-01 10:00:03"}
{"item":"EUR","price":3,"at":"2024-03-01 10:00:11"}
{"item":"USD","price":4,"at":"2024-03-01 10:00:19"}
*/
CREATE TABLE orders (oid INT, cur STRING, amount DECIMAL(10, 2), ots TIMESTAMP(3), p AS PROCTIME(),
  WATERMARK FOR ots AS ots - INTERVAL '1' MINUTE) WITH ('connector' = 'filesystem', 'path' = 'orders.json', 'format' = 'json');
CREATE TABLE payments (oid INT, paid DECIMAL(10, 2), pts TIMESTAMP(3),
  WATERMARK FOR pts AS pts - INTERVAL '1' MINUTE) WITH ('connector' = 'filesystem', 'path' = 'payments.json', 'format' = 'json');
CREATE TABLE rates (cur STRING, rate DECIMAL(10, 2), rts TIMESTAMP(3), PRIMARY KEY (cur) NOT ENFORCED,
  WATERMARK FOR rts AS rts - INTERVAL '1' MINUTE) WITH ('connector' = 'filesystem', 'path' = 'rates.json', 'format' = 'debezium-json');
CREATE TABLE prices (item STRING, price INT, `at` TIMESTAMP(3), WATERMARK FOR `at` AS `at` - INTERVAL '1' MINUTE)
WITH ('connector' = 'filesystem', 'path' = 'prices.json', 'format' = 'json');
CREATE VIEW versions AS SELECT item, price, `at` FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY item ORDER BY `at` DESC) AS rn FROM prices) WHERE rn = 1;
---- in any order
SELECT o.oid, amount, paid FROM orders o JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots - INTERVAL '2' SECOND AND ots + INTERVAL '5' SECOND
--> +I (1, 10.00, 4.00)
--> +I (2, 20.50, 20.50)
--> +I (4, 7.00, 7.00)
--> +I (6, 2.00, 1.00)
---- in any order
SELECT o.oid, paid FROM orders o JOIN payments y ON o.oid = y.oid AND pts > ots AND pts < ots + INTERVAL '10' SECOND
--> +I (1, 4.00)
--> +I (1, 6.00)
--> +I (6, 1.00)
---- in any order
SELECT o.oid, paid FROM orders o JOIN payments y ON o.oid = y.oid AND pts = ots
--> +I (4, 7.00)
---- in any order
SELECT o.oid, y.oid, paid FROM orders o JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots AND ots + INTERVAL '20' SECOND AND paid < amount
--> +I (1, 1, 4.00)
--> +I (1, 1, 6.00)
--> +I (6, 6, 1.00)
---- in any order
SELECT o.oid, y.oid FROM orders o JOIN payments y ON pts BETWEEN ots AND ots + INTERVAL '2' SECOND
--> +I (1, 1)
--> +I (4, 4)
--> +I (4, 9)
--> +I (5, 9)
---- in any order
SELECT o.oid, amount, paid FROM orders o LEFT JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots - INTERVAL '2' SECOND AND ots + INTERVAL '5' SECOND
--> +I (1, 10.00, 4.00)
--> +I (2, 20.50, 20.50)
--> +I (4, 7.00, 7.00)
--> +I (6, 2.00, 1.00)
--> +I (3, 5.25, NULL)
--> +I (5, 1.00, NULL)
--> +I (7, 3.00, NULL)
---- in any order
SELECT o.oid, paid FROM orders o LEFT JOIN payments y ON o.oid = y.oid AND pts > ots AND pts < ots + INTERVAL '10' SECOND
--> +I (1, 6.00)
--> +I (1, 4.00)
--> +I (6, 1.00)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, NULL)
--> +I (5, NULL)
--> +I (7, NULL)
---- in any order
SELECT o.oid, paid FROM orders o LEFT JOIN payments y ON o.oid = y.oid AND pts = ots
--> +I (4, 7.00)
--> +I (1, NULL)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (5, NULL)
--> +I (6, NULL)
--> +I (7, NULL)
---- in any order
SELECT o.oid, y.oid, paid FROM orders o LEFT JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots AND ots + INTERVAL '20' SECOND AND paid < amount
--> +I (1, 1, 4.00)
--> +I (1, 1, 6.00)
--> +I (6, 6, 1.00)
--> +I (2, NULL, NULL)
--> +I (3, NULL, NULL)
--> +I (4, NULL, NULL)
--> +I (5, NULL, NULL)
--> +I (7, NULL, NULL)
---- in any order
SELECT o.oid, y.oid FROM orders o LEFT JOIN payments y ON pts BETWEEN ots AND ots + INTERVAL '2' SECOND
--> +I (1, 1)
--> +I (4, 4)
--> +I (4, 9)
--> +I (5, 9)
--> +I (2, NULL)
--> +I (6, NULL)
--> +I (7, NULL)
--> +I (3, NULL)
---- in any order
SELECT o.oid, amount, paid FROM orders o RIGHT JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots - INTERVAL '2' SECOND AND ots + INTERVAL '5' SECOND
--> +I (1, 10.00, 4.00)
--> +I (2, 20.50, 20.50)
--> +I (4, 7.00, 7.00)
--> +I (6, 2.00, 1.00)
--> +I (NULL, NULL, 6.00)
--> +I (NULL, NULL, 9.00)
--> +I (NULL, NULL, 3.00)
---- in any order
SELECT o.oid, paid FROM orders o RIGHT JOIN payments y ON o.oid = y.oid AND pts > ots AND pts < ots + INTERVAL '10' SECOND
--> +I (1, 4.00)
--> +I (1, 6.00)
--> +I (6, 1.00)
--> +I (NULL, 20.50)
--> +I (NULL, 7.00)
--> +I (NULL, 9.00)
--> +I (NULL, 3.00)
---- in any order
SELECT o.oid, paid FROM orders o RIGHT JOIN payments y ON o.oid = y.oid AND pts = ots
--> +I (4, 7.00)
--> +I (NULL, 6.00)
--> +I (NULL, 4.00)
--> +I (NULL, 20.50)
--> +I (NULL, 9.00)
--> +I (NULL, 1.00)
--> +I (NULL, 3.00)
---- in any order
SELECT o.oid, y.oid, paid FROM orders o RIGHT JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots AND ots + INTERVAL '20' SECOND AND paid < amount
--> +I (1, 1, 4.00)
--> +I (1, 1, 6.00)
--> +I (6, 6, 1.00)
--> +I (NULL, 2, 20.50)
--> +I (NULL, 4, 7.00)
--> +I (NULL, 9, 9.00)
--> +I (NULL, 7, 3.00)
---- in any order
SELECT o.oid, y.oid FROM orders o RIGHT JOIN payments y ON pts BETWEEN ots AND ots + INTERVAL '2' SECOND
--> +I (1, 1)
--> +I (4, 4)
--> +I (5, 9)
--> +I (4, 9)
--> +I (NULL, 6)
--> +I (NULL, 1)
--> +I (NULL, 7)
--> +I (NULL, 2)
---- in any order
SELECT o.oid, amount, paid FROM orders o FULL JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots - INTERVAL '2' SECOND AND ots + INTERVAL '5' SECOND
--> +I (1, 10.00, 4.00)
--> +I (2, 20.50, 20.50)
--> +I (4, 7.00, 7.00)
--> +I (6, 2.00, 1.00)
--> +I (NULL, NULL, 6.00)
--> +I (3, 5.25, NULL)
--> +I (NULL, NULL, 9.00)
--> +I (5, 1.00, NULL)
--> +I (7, 3.00, NULL)
--> +I (NULL, NULL, 3.00)
---- in any order
SELECT o.oid, paid FROM orders o FULL JOIN payments y ON o.oid = y.oid AND pts > ots AND pts < ots + INTERVAL '10' SECOND
--> +I (1, 4.00)
--> +I (1, 6.00)
--> +I (6, 1.00)
--> +I (NULL, 20.50)
--> +I (NULL, 7.00)
--> +I (NULL, 9.00)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, NULL)
--> +I (5, NULL)
--> +I (7, NULL)
--> +I (NULL, 3.00)
---- in any order
SELECT o.oid, paid FROM orders o FULL JOIN payments y ON o.oid = y.oid AND pts = ots
--> +I (4, 7.00)
--> +I (1, NULL)
--> +I (NULL, 6.00)
--> +I (NULL, 4.00)
--> +I (NULL, 20.50)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (5, NULL)
--> +I (NULL, 9.00)
--> +I (6, NULL)
--> +I (NULL, 1.00)
--> +I (7, NULL)
--> +I (NULL, 3.00)
---- in any order
SELECT o.oid, y.oid, paid FROM orders o FULL JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots AND ots + INTERVAL '20' SECOND AND paid < amount
--> +I (1, 1, 4.00)
--> +I (1, 1, 6.00)
--> +I (6, 6, 1.00)
--> +I (NULL, 2, 20.50)
--> +I (NULL, 4, 7.00)
--> +I (NULL, 9, 9.00)
--> +I (2, NULL, NULL)
--> +I (3, NULL, NULL)
--> +I (4, NULL, NULL)
--> +I (5, NULL, NULL)
--> +I (NULL, 7, 3.00)
--> +I (7, NULL, NULL)
---- in any order
SELECT o.oid, y.oid FROM orders o FULL JOIN payments y ON pts BETWEEN ots AND ots + INTERVAL '2' SECOND
--> +I (1, 1)
--> +I (4, 4)
--> +I (4, 9)
--> +I (5, 9)
--> +I (NULL, 6)
--> +I (NULL, 1)
--> +I (NULL, 7)
--> +I (NULL, 2)
--> +I (2, NULL)
--> +I (6, NULL)
--> +I (7, NULL)
--> +I (3, NULL)
---- in any order
SELECT oid, o.cur, amount * rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ots AS r ON o.cur = r.cur
--> +I (1, "EUR", 11.0000)
--> +I (4, "EUR", 8.4000)
--> +I (7, "EUR", 3.9000)
---- in any order
SELECT oid, rate, rts FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ots AS r ON o.cur = r.cur AND rate > 1.15
--> +I (4, 1.20, 2024-03-01 10:00:10.000)
--> +I (7, 1.30, 2024-03-01 10:00:25.000)
---- in any order
SELECT oid, price FROM orders o JOIN versions FOR SYSTEM_TIME AS OF o.ots AS v ON o.cur = v.item
--> +I (4, 3)
--> +I (7, 3)
--> +I (6, 4)
---- in any order
SELECT SUM(amount * rate), COUNT(*) FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ots AS r ON o.cur = r.cur
--> +I (11.0000, 1)
--> -U (11.0000, 1)
--> +U (19.4000, 2)
--> -U (19.4000, 2)
--> +U (23.3000, 3)
---- in any order
SELECT oid, rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.p AS r ON o.cur = r.cur
--> ! plan TableException: Processing-time temporal join is not supported yet.
---- in any order
SELECT oid, rate FROM orders o JOIN rates r ON o.cur = r.cur
--> +I (1, 1.10)
--> +I (7, 1.10)
--> +I (4, 1.10)
--> +I (2, 1.00)
--> +I (6, 1.00)
--> -U (1, 1.10)
--> -U (7, 1.10)
--> -U (4, 1.10)
--> +U (1, 1.20)
--> +U (7, 1.20)
--> +U (4, 1.20)
--> +I (3, 1.50)
--> -D (2, 1.00)
--> -D (6, 1.00)
--> -U (1, 1.20)
--> -U (7, 1.20)
--> -U (4, 1.20)
--> +U (1, 1.30)
--> +U (7, 1.30)
--> +U (4, 1.30)
---- in any order
SELECT oid, o.cur, amount * rate FROM orders o LEFT JOIN rates FOR SYSTEM_TIME AS OF o.ots AS r ON o.cur = r.cur
--> +I (1, "EUR", 11.0000)
--> +I (4, "EUR", 8.4000)
--> +I (7, "EUR", 3.9000)
--> +I (2, "USD", NULL)
--> +I (6, "USD", NULL)
--> +I (3, "GBP", NULL)
--> +I (5, NULL, NULL)
---- in any order
SELECT oid, rate, rts FROM orders o LEFT JOIN rates FOR SYSTEM_TIME AS OF o.ots AS r ON o.cur = r.cur AND rate > 1.15
--> +I (1, NULL, NULL)
--> +I (4, 1.20, 2024-03-01 10:00:10.000)
--> +I (7, 1.30, 2024-03-01 10:00:25.000)
--> +I (2, NULL, NULL)
--> +I (6, NULL, NULL)
--> +I (3, NULL, NULL)
--> +I (5, NULL, NULL)
---- in any order
SELECT oid, price FROM orders o LEFT JOIN versions FOR SYSTEM_TIME AS OF o.ots AS v ON o.cur = v.item
--> +I (1, NULL)
--> +I (4, 3)
--> +I (7, 3)
--> +I (2, NULL)
--> +I (6, 4)
--> +I (3, NULL)
--> +I (5, NULL)
---- in any order
SELECT SUM(amount * rate), COUNT(*) FROM orders o LEFT JOIN rates FOR SYSTEM_TIME AS OF o.ots AS r ON o.cur = r.cur
--> +I (11.0000, 1)
--> -U (11.0000, 1)
--> +U (19.4000, 2)
--> -U (19.4000, 2)
--> +U (23.3000, 3)
--> -U (23.3000, 3)
--> +U (23.3000, 4)
--> -U (23.3000, 4)
--> +U (23.3000, 5)
--> -U (23.3000, 5)
--> +U (23.3000, 6)
--> -U (23.3000, 6)
--> +U (23.3000, 7)
---- in any order
SELECT oid, rate FROM orders o LEFT JOIN rates FOR SYSTEM_TIME AS OF o.p AS r ON o.cur = r.cur
--> ! plan TableException: Processing-time temporal join is not supported yet.
---- in any order
SELECT oid, rate FROM orders o LEFT JOIN rates r ON o.cur = r.cur
--> +I (1, NULL)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, NULL)
--> +I (5, NULL)
--> +I (6, NULL)
--> +I (7, NULL)
--> -D (1, NULL)
--> +I (1, 1.10)
--> -D (7, NULL)
--> +I (7, 1.10)
--> -D (4, NULL)
--> +I (4, 1.10)
--> -D (2, NULL)
--> +I (2, 1.00)
--> -D (6, NULL)
--> +I (6, 1.00)
--> -U (1, 1.10)
--> +I (1, NULL)
--> -U (7, 1.10)
--> +I (7, NULL)
--> -U (4, 1.10)
--> +I (4, NULL)
--> -D (1, NULL)
--> +I (1, 1.20)
--> -D (7, NULL)
--> +I (7, 1.20)
--> -D (4, NULL)
--> +I (4, 1.20)
--> -D (3, NULL)
--> +I (3, 1.50)
--> -D (2, 1.00)
--> +I (2, NULL)
--> -D (6, 1.00)
--> +I (6, NULL)
--> -U (1, 1.20)
--> +I (1, NULL)
--> -U (7, 1.20)
--> +I (7, NULL)
--> -U (4, 1.20)
--> +I (4, NULL)
--> -D (1, NULL)
--> +I (1, 1.30)
--> -D (7, NULL)
--> +I (7, 1.30)
--> -D (4, NULL)
--> +I (4, 1.30)
---- in any order
SELECT o.oid FROM orders o WHERE EXISTS (SELECT 1 FROM payments y WHERE o.oid = y.oid AND y.pts BETWEEN o.ots AND o.ots + INTERVAL '5' SECOND)
--> +I (1)
--> +I (4)
--> +I (6)
---- in any order
SELECT o.oid, SUM(paid) FROM orders o JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots AND ots + INTERVAL '1' HOUR GROUP BY o.oid
--> +I (1, 4.00)
--> -U (1, 4.00)
--> +U (1, 10.00)
--> +I (4, 7.00)
--> +I (6, 1.00)
--> +I (7, 3.00)
---- in order
SELECT window_start, COUNT(*) FROM (SELECT window_start, window_end, oid FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ots), INTERVAL '10' SECOND))) GROUP BY window_start, window_end
--> +I (2024-03-01 10:00:00.000, 3)
--> +I (2024-03-01 10:00:10.000, 2)
--> +I (2024-03-01 10:00:20.000, 1)
--> +I (2024-03-01 10:00:30.000, 1)
---- in order
SELECT oid, ots, CURRENT_WATERMARK(ots) FROM orders
--> +I (1, 2024-03-01 10:00:01.000, NULL)
--> +I (2, 2024-03-01 10:00:05.000, 2024-03-01 09:59:01.000)
--> +I (3, 2024-03-01 10:00:06.000, 2024-03-01 09:59:05.000)
--> +I (4, 2024-03-01 10:00:12.000, 2024-03-01 09:59:06.000)
--> +I (5, 2024-03-01 10:00:13.000, 2024-03-01 09:59:12.000)
--> +I (6, 2024-03-01 10:00:20.000, 2024-03-01 09:59:13.000)
--> +I (7, 2024-03-01 10:00:30.000, 2024-03-01 09:59:20.000)
---- in order
SELECT * FROM versions
--> +I ("x", 1, 2024-03-01 10:00:00.000)
--> +I ("EUR", 2, 2024-03-01 10:00:03.000)
--> -U ("EUR", 2, 2024-03-01 10:00:03.000)
--> +U ("EUR", 3, 2024-03-01 10:00:11.000)
--> +I ("USD", 4, 2024-03-01 10:00:19.000)
---- in order
SELECT * FROM rates
--> +I ("EUR", 1.10, 2024-03-01 10:00:00.000)
--> +I ("USD", 1.00, 2024-03-01 10:00:00.000)
--> -U ("EUR", 1.10, 2024-03-01 10:00:00.000)
--> +U ("EUR", 1.20, 2024-03-01 10:00:10.000)
--> +I ("GBP", 1.50, 2024-03-01 10:00:11.000)
--> -D ("USD", 1.00, 2024-03-01 10:00:00.000)
--> -U ("EUR", 1.20, 2024-03-01 10:00:10.000)
--> +U ("EUR", 1.30, 2024-03-01 10:00:25.000)
---- in any order
SELECT TUMBLE_START(rt, INTERVAL '10' SECOND), COUNT(*) FROM (SELECT ots AS rt FROM orders o JOIN payments y ON o.oid = y.oid AND pts BETWEEN ots AND ots + INTERVAL '9' SECOND) GROUP BY TUMBLE(rt, INTERVAL '10' SECOND)
--> +I (2024-03-01 10:00:00.000, 2)
--> +I (2024-03-01 10:00:10.000, 1)
--> +I (2024-03-01 10:00:20.000, 1)
---- in any order
SELECT o.oid, paid FROM orders o, payments y WHERE o.oid = y.oid AND y.pts BETWEEN o.ots AND o.ots + INTERVAL '5' SECOND
--> +I (1, 4.00)
--> +I (4, 7.00)
--> +I (6, 1.00)
