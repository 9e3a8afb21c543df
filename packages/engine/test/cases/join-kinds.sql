-- All kinds of regular joins over two changing tables: keys without partners, several partners, NULL keys, a condition
-- beside the keys, rows taken back and updated.
CREATE TABLE people (
  id INT,
  city STRING,
  age INT,
  PRIMARY KEY (id) NOT ENFORCED
) WITH ('connector' = 'case', 'changes' = 'true', 'rows' = '
+I [1, "rome", 30]
+I [2, "oslo", 40]
+I [3, null, 50]
+I [4, "rome", 60]
-U [2, "oslo", 40]
+U [2, "bern", 41]
+I [5, "kiev", 20]
-D [4, "rome", 60]
+I [6, "bern", 9]
');
CREATE TABLE cities (
  name STRING,
  least INT
) WITH ('connector' = 'case', 'changes' = 'true', 'rows' = '
+I ["rome", 18]
+I ["oslo", 18]
+I ["bern", 10]
+I [null, 1]
+I ["rome", 70]
+I ["rome", 18]
-D ["rome", 18]
+I ["paris", 5]
-D ["oslo", 18]
');

CREATE TABLE inner_rows (id INT, city STRING, least INT) WITH ('connector' = 'case');
CREATE TABLE left_rows (id INT, city STRING, least INT) WITH ('connector' = 'case');
CREATE TABLE right_rows (id INT, city STRING, least INT) WITH ('connector' = 'case');
CREATE TABLE full_rows (id INT, city STRING, name STRING, least INT) WITH ('connector' = 'case');
CREATE TABLE null_safe (id INT, city STRING, least INT) WITH ('connector' = 'case');
CREATE TABLE of_age (id INT, city STRING) WITH ('connector' = 'case');

EXECUTE STATEMENT SET BEGIN
INSERT INTO inner_rows SELECT p.id, p.city, c.least FROM people p JOIN cities c ON p.city = c.name;
INSERT INTO left_rows SELECT p.id, p.city, c.least FROM people p LEFT JOIN cities c ON p.city = c.name;
INSERT INTO right_rows SELECT p.id, c.name, c.least FROM people p RIGHT JOIN cities c ON p.city = c.name;
INSERT INTO full_rows SELECT p.id, p.city, c.name, c.least FROM people p FULL JOIN cities c ON p.city = c.name AND p.age >= c.least;
INSERT INTO null_safe SELECT p.id, p.city, c.least FROM people p JOIN cities c ON p.city IS NOT DISTINCT FROM c.name;
INSERT INTO of_age SELECT p.id, c.name FROM people p LEFT JOIN cities c ON p.city = c.name AND p.age >= c.least;
END;
