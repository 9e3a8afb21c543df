/** A draft of about 2,000 lines as one grows: tables, views over them, windows, joins and what writes the results. */
export function longScript(parts = 62): string {
  return Array.from({ length: parts }, (_, part) => partOf(part)).join('\n')
}

function partOf(part: number): string {
  return `-- part ${part}
CREATE TEMPORARY TABLE orders_${part} (
  id BIGINT,
  customer INT,
  amount DECIMAL(10, 2),
  state STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'datagen',
  'rows-per-second' = '10',
  'fields.customer.min' = '1',
  'fields.customer.max' = '100'
);
CREATE TEMPORARY TABLE totals_${part} (
  customer INT,
  window_start TIMESTAMP(3),
  total DECIMAL(38, 2)
) WITH ('connector' = 'print');
CREATE TEMPORARY VIEW paid_${part} AS
SELECT
  id,
  UPPER(state) AS state,
  CASE WHEN amount > 5 THEN 'big' ELSE 'small' END AS size
FROM orders_${part}
WHERE state = 'paid';
INSERT INTO totals_${part}
SELECT customer, window_start, SUM(amount) AS total
FROM TABLE(TUMBLE(TABLE orders_${part}, DESCRIPTOR(ts), INTERVAL '1' MINUTE))
WHERE state = 'paid' AND amount > 10
GROUP BY customer, window_start, window_end;
`
}
