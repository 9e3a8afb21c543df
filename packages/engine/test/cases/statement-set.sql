-- One source, a view over a union, two sinks: filtered rows, and a running count.
CREATE TABLE payments (id INT, state STRING, amount INT) WITH ('connector' = 'case', 'splits' = '3', 'rows' = '
[1, "paid", 10]
[2, "open", 20]
[3, "paid", 30]
[4, "void", 40]
[5, "open", 50]
[6, "paid", 60]
[7, null, 70]
');
CREATE TABLE refunds (id INT, amount INT) WITH ('connector' = 'case', 'rows' = '
[101, 5]
[102, 6]
[103, 7]
');
CREATE TABLE big (id INT, label STRING) WITH ('connector' = 'case');
CREATE TABLE by_state (state STRING, n BIGINT, total BIGINT) WITH ('connector' = 'case');

CREATE TEMPORARY VIEW movements AS
SELECT id, state, CAST(amount AS BIGINT) AS amount FROM payments
UNION ALL
SELECT id, 'refund', CAST(-amount AS BIGINT) FROM refunds;

EXECUTE STATEMENT SET BEGIN
  INSERT INTO big SELECT id, UPPER(COALESCE(state, 'none')) || '-' || CAST(id AS STRING) FROM movements WHERE ABS(amount) >= 30;
  INSERT INTO by_state SELECT state, COUNT(*), SUM(amount) FROM movements GROUP BY state;
END;
