-- Each sale at the rate that held at its time; rates change and end.
CREATE TABLE rates (
  currency STRING,
  rate INT,
  since TIMESTAMP(3),
  WATERMARK FOR since AS since - INTERVAL '60' SECOND,
  PRIMARY KEY (currency) NOT ENFORCED
) WITH ('connector' = 'case', 'changes' = 'true', 'scan.parallelism' = '1', 'rows' = '
+I ["eur", 1, "2026-01-01 10:00:00"]
+I ["usd", 2, "2026-01-01 10:00:00"]
-U ["eur", 1, "2026-01-01 10:00:00"]
+U ["eur", 3, "2026-01-01 10:00:10"]
-D ["usd", 2, "2026-01-01 10:00:20"]
+I ["gbp", 4, "2026-01-01 10:00:15"]
-U ["eur", 3, "2026-01-01 10:00:10"]
+U ["eur", 5, "2026-01-01 10:00:30"]
');
CREATE TABLE sales (
  id STRING,
  currency STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '60' SECOND
) WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["s1", "eur", "2026-01-01 10:00:05"]
["s2", "usd", "2026-01-01 10:00:08"]
["s3", "eur", "2026-01-01 10:00:10"]
["s4", "gbp", "2026-01-01 10:00:12"]
["s5", "gbp", "2026-01-01 10:00:16"]
["s6", "usd", "2026-01-01 10:00:25"]
["s7", "eur", "2026-01-01 10:00:29"]
["s8", "eur", "2026-01-01 10:00:40"]
["s9", null, "2026-01-01 10:00:07"]
');

CREATE TABLE valued (id STRING, rate INT) WITH ('connector' = 'case');
CREATE TABLE all_sales (id STRING, rate INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO valued SELECT s.id, r.rate FROM sales s JOIN rates FOR SYSTEM_TIME AS OF s.ts AS r ON s.currency = r.currency;
INSERT INTO all_sales SELECT s.id, r.rate FROM sales s LEFT JOIN rates FOR SYSTEM_TIME AS OF s.ts AS r ON s.currency = r.currency;
END;
