-- Aggregates over rows that are taken back: least and greatest, distinct, filtered, listed; an emptied group goes.
CREATE TABLE orders (
  id BIGINT,
  customer STRING,
  amount DECIMAL(10, 2),
  status STRING
) WITH ('connector' = 'case', 'changes' = 'true', 'rows' = '
+I [1, "ann", "10.00", "new"]
+I [2, "ann", "25.50", "new"]
+I [3, "bob", "7.00", "new"]
-U [2, "ann", "25.50", "new"]
+U [2, "ann", "25.50", "paid"]
+I [4, "ann", "3.25", "paid"]
-D [4, "ann", "3.25", "paid"]
+I [5, "cid", null, "new"]
-D [3, "bob", "7.00", "new"]
+I [6, "cid", "1.00", null]
-U [1, "ann", "10.00", "new"]
+U [1, "ann", "12.00", "new"]
');

CREATE TABLE per_customer (
  customer STRING,
  orders BIGINT,
  least DECIMAL(10, 2),
  greatest DECIMAL(10, 2),
  total DECIMAL(38, 2),
  statuses BIGINT,
  paid BIGINT,
  mean DECIMAL(38, 6)
) WITH ('connector' = 'case');

INSERT INTO per_customer
SELECT customer, COUNT(*), MIN(amount), MAX(amount), SUM(amount), COUNT(DISTINCT status),
  COUNT(*) FILTER (WHERE status = 'paid'), AVG(amount)
FROM orders
GROUP BY customer;
