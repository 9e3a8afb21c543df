-- Payments from 2 seconds before to 5 seconds after the order; what has no partner is padded once its time is over.
CREATE TABLE orders (
  id STRING,
  customer INT,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '60' SECOND
) WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["o1", 1, "2026-01-01 10:00:05"]
["o2", 2, "2026-01-01 10:00:10"]
["o3", null, "2026-01-01 10:00:12"]
["o4", 1, "2026-01-01 10:00:30"]
["o5", 9, "2026-01-01 10:00:31"]
');
CREATE TABLE payments (
  customer INT,
  id STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '60' SECOND
) WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
[1, "p1", "2026-01-01 10:00:07"]
[1, "p2", "2026-01-01 10:00:12"]
[2, "p3", "2026-01-01 10:00:04"]
[2, "p4", "2026-01-01 10:00:15"]
[1, "p5", "2026-01-01 10:00:38"]
[3, "p6", "2026-01-01 10:00:20"]
');

CREATE TABLE inner_rows (o STRING, p STRING) WITH ('connector' = 'case');
CREATE TABLE left_rows (o STRING, p STRING) WITH ('connector' = 'case');
CREATE TABLE full_rows (o STRING, p STRING) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO inner_rows SELECT o.id, p.id FROM orders o JOIN payments p ON o.customer = p.customer
  AND p.ts BETWEEN o.ts - INTERVAL '2' SECOND AND o.ts + INTERVAL '5' SECOND;
INSERT INTO left_rows SELECT o.id, p.id FROM orders o LEFT JOIN payments p ON o.customer = p.customer
  AND p.ts BETWEEN o.ts - INTERVAL '2' SECOND AND o.ts + INTERVAL '5' SECOND;
INSERT INTO full_rows SELECT o.id, p.id FROM orders o FULL JOIN payments p ON o.customer = p.customer
  AND p.ts BETWEEN o.ts - INTERVAL '2' SECOND AND o.ts + INTERVAL '5' SECOND;
END;
