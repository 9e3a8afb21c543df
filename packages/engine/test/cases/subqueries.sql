-- IN, NOT EXISTS, a scalar subquery, a correlated one; ORDER BY with OFFSET and LIMIT.
CREATE TABLE e (id INT, dep STRING, pay INT) WITH ('connector' = 'case', 'rows' = '
[1, "a", 10]
[2, "a", 30]
[3, "b", 20]
[4, "c", 5]
[5, null, 7]
');
CREATE TABLE deps (name STRING, least INT) WITH ('connector' = 'case', 'rows' = '
["a", 15]
["b", 25]
[null, 1]
');
CREATE TABLE known (id INT) WITH ('connector' = 'case');
CREATE TABLE strangers (id INT) WITH ('connector' = 'case');
CREATE TABLE greatest_pay (id INT) WITH ('connector' = 'case');
CREATE TABLE above (id INT) WITH ('connector' = 'case');
CREATE TABLE some_rows (id INT, pay INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO known SELECT id FROM e WHERE dep IN (SELECT name FROM deps);
INSERT INTO strangers SELECT id FROM e WHERE NOT EXISTS (SELECT 1 FROM deps WHERE name = e.dep);
INSERT INTO greatest_pay SELECT id FROM e WHERE pay = (SELECT MAX(pay) FROM e);
INSERT INTO above SELECT id FROM e WHERE pay > (SELECT AVG(pay) FROM e AS other WHERE other.dep = e.dep);
INSERT INTO some_rows SELECT id, pay FROM e ORDER BY pay DESC LIMIT 2 OFFSET 1;
END;
