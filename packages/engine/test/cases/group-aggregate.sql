-- Totals by customer over rows and their retractions, after a filter.
CREATE TABLE orders (
  id INT,
  customer STRING,
  amount DECIMAL(10, 2)
) WITH ('connector' = 'case', 'changes' = 'true', 'rows' = '
+I[1, "ann", "10.00"]
+I[2, "bob", "5.50"]
+I[3, "ann", "2.25"]
+I[4, null, "1.00"]
-U[1, "ann", "10.00"]
+I[5, "cleo", "7.00"]
+U[1, "ann", "11.00"]
+I[6, "bob", null]
+I[7, "dan", "100.00"]
-D[5, "cleo", "7.00"]
+I[8, "bob", "0.50"]
+I[9, "eve", "3.00"]
');

CREATE TABLE totals (
  customer STRING,
  orders BIGINT,
  amount DECIMAL(38, 2),
  biggest DECIMAL(10, 2)
) WITH ('connector' = 'case');

INSERT INTO totals
SELECT customer, COUNT(*), SUM(amount), MAX(amount)
FROM orders
WHERE id <> 7
GROUP BY customer;
