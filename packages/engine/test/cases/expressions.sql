-- Computed columns, a view, filters over nulls, CASE that guards a division, functions of text and time.
SET 'table.local-time-zone' = 'Asia/Shanghai';

CREATE TABLE payments (
  id BIGINT,
  amount DECIMAL(10, 2),
  parts INT,
  note STRING,
  paid BIGINT,
  fee AS CAST(amount * 0.029 AS DECIMAL(10, 2)),
  paid_at AS TO_TIMESTAMP_LTZ(paid, 3)
) WITH ('connector' = 'case', 'rows' = '
[1, "100.00", 3, "  Gift for Ann ", 1767225600000]
[2, "0.50", 0, null, 1767229200000]
[3, null, 2, "gift card", 1767232800000]
[4, "-20.00", 1, "refund", null]
');

CREATE TABLE shown (
  id BIGINT,
  fee DECIMAL(10, 2),
  per_part DECIMAL(20, 4),
  label STRING,
  on_day STRING,
  at_hour BIGINT
) WITH ('connector' = 'case');

CREATE TEMPORARY VIEW spent AS
SELECT * FROM payments WHERE amount > 0 OR note LIKE '%gift%';

INSERT INTO shown
SELECT id, fee,
  CAST(CASE WHEN parts <> 0 THEN amount / parts END AS DECIMAL(20, 4)),
  COALESCE(UPPER(SPLIT_INDEX(TRIM(note), ' ', 0)), 'none'),
  DATE_FORMAT(paid_at, 'yyyy-MM-dd'),
  HOUR(paid_at)
FROM spent;
