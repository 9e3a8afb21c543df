/* file changes.json
{"before":null,"after":{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"},"op":"c"}
{"before":null,"after":{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"op":"c"}
{"before":null,"after":{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null},"op":"c"}
{"before":null,"after":{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"},"op":"c"}
{"before":{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"},"after":{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"},"op":"u"}
{"before":null,"after":{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"op":"c"}
{"before":{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"after":{"id":2,"k":"a","v":3,"d":2.5,"f":1.5,"s":"y"},"op":"u"}
{"before":{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"after":null,"op":"d"}
{"before":null,"after":{"id":6,"k":"c","v":10,"d":8.0,"f":4.0,"s":"q"},"op":"c"}
{"before":{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null},"after":{"id":3,"k":"b","v":4,"d":0.5,"f":0.25,"s":null},"op":"u"}
{"before":{"id":6,"k":"c","v":10,"d":8.0,"f":4.0,"s":"q"},"after":null,"op":"d"}
{"before":null,"after":{"id":7,"k":"c","v":1,"d":1.0,"f":1.0,"s":"r"},"op":"c"}
{"before":{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"},"after":{"id":4,"k":"d","v":7,"d":-3.75,"f":-2.25,"s":"zz"},"op":"u"}
{"before":{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"},"after":null,"op":"d"}
{"before":null,"after":{"id":8,"k":"a","v":12,"d":3.0,"f":2.0,"s":"x"},"op":"c"}
{"before":{"id":8,"k":"a","v":12,"d":3.0,"f":2.0,"s":"x"},"after":{"id":8,"k":"a","v":11,"d":3.0,"f":2.0,"s":"w"},"op":"u"}
*/
CREATE TABLE changes (id INT, k STRING, v INT, d DECIMAL(10, 2), f DOUBLE, s STRING)
WITH ('connector' = 'filesystem', 'path' = 'changes.json', 'format' = 'debezium-json');
CREATE TABLE keyed (id INT, k STRING, v INT, d DECIMAL(10, 2), f DOUBLE, s STRING, PRIMARY KEY (id) NOT ENFORCED)
WITH ('connector' = 'filesystem', 'path' = 'changes.json', 'format' = 'debezium-json');
/* file people.csv
a,Anna,Oslo,3
b,Ben,"New York",
b,Bea,Rome,5
,Nobody,Nowhere,1
e,Eve,"",2
*/
CREATE TABLE people (k STRING, name STRING, city STRING, n INT)
WITH ('connector' = 'filesystem', 'path' = 'people.csv', 'format' = 'csv', 'csv.null-literal' = '');
---- in order
CREATE TABLE o (k STRING, n BIGINT, s INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT k, COUNT(*), SUM(v) FROM changes GROUP BY k
--> o: {"before":null,"after":{"k":"a","n":1,"s":5},"op":"c"}
--> o: {"before":null,"after":{"k":"b","n":1,"s":3},"op":"c"}
--> o: {"before":{"k":"a","n":1,"s":5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":5},"op":"c"}
--> o: {"before":null,"after":{"k":null,"n":1,"s":7},"op":"c"}
--> o: {"before":{"k":"a","n":2,"s":5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","n":1,"s":null},"op":"c"}
--> o: {"before":{"k":"a","n":1,"s":null},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":9},"op":"c"}
--> o: {"before":{"k":"b","n":1,"s":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"b","n":2,"s":6},"op":"c"}
--> o: {"before":{"k":"b","n":2,"s":6},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"b","n":1,"s":3},"op":"c"}
--> o: {"before":{"k":"a","n":2,"s":9},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","n":3,"s":12},"op":"c"}
--> o: {"before":{"k":"b","n":1,"s":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"c","n":1,"s":10},"op":"c"}
--> o: {"before":{"k":"a","n":3,"s":12},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":12},"op":"c"}
--> o: {"before":null,"after":{"k":"b","n":1,"s":4},"op":"c"}
--> o: {"before":{"k":"c","n":1,"s":10},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"c","n":1,"s":1},"op":"c"}
--> o: {"before":{"k":null,"n":1,"s":7},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"d","n":1,"s":7},"op":"c"}
--> o: {"before":{"k":"a","n":2,"s":12},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","n":1,"s":3},"op":"c"}
--> o: {"before":{"k":"a","n":1,"s":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":15},"op":"c"}
--> o: {"before":{"k":"a","n":2,"s":15},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","n":1,"s":3},"op":"c"}
--> o: {"before":{"k":"a","n":1,"s":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":14},"op":"c"}
---- in order
CREATE TABLE o (id INT, k STRING, v INT, d DECIMAL(10, 2), f DOUBLE, s STRING) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT * FROM changes
--> o: {"before":null,"after":{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"},"op":"c"}
--> o: {"before":null,"after":{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"op":"c"}
--> o: {"before":null,"after":{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null},"op":"c"}
--> o: {"before":null,"after":{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"},"op":"c"}
--> o: {"before":{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"},"op":"c"}
--> o: {"before":null,"after":{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"op":"c"}
--> o: {"before":{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":2,"k":"a","v":3,"d":2.5,"f":1.5,"s":"y"},"op":"c"}
--> o: {"before":{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":6,"k":"c","v":10,"d":8,"f":4.0,"s":"q"},"op":"c"}
--> o: {"before":{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":3,"k":"b","v":4,"d":0.5,"f":0.25,"s":null},"op":"c"}
--> o: {"before":{"id":6,"k":"c","v":10,"d":8,"f":4.0,"s":"q"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":7,"k":"c","v":1,"d":1,"f":1.0,"s":"r"},"op":"c"}
--> o: {"before":{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"k":"d","v":7,"d":-3.75,"f":-2.25,"s":"zz"},"op":"c"}
--> o: {"before":{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"k":"a","v":12,"d":3,"f":2.0,"s":"x"},"op":"c"}
--> o: {"before":{"id":8,"k":"a","v":12,"d":3,"f":2.0,"s":"x"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"k":"a","v":11,"d":3,"f":2.0,"s":"w"},"op":"c"}
---- in order
CREATE TABLE o (id INT, k STRING, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT id, k, v FROM keyed
--> o: {"before":null,"after":{"id":1,"k":"a","v":5},"op":"c"}
--> o: {"before":null,"after":{"id":2,"k":"b","v":3},"op":"c"}
--> o: {"before":null,"after":{"id":3,"k":"a","v":null},"op":"c"}
--> o: {"before":null,"after":{"id":4,"k":null,"v":7},"op":"c"}
--> o: {"before":{"id":1,"k":"a","v":5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":1,"k":"a","v":9},"op":"c"}
--> o: {"before":null,"after":{"id":5,"k":"b","v":3},"op":"c"}
--> o: {"before":{"id":2,"k":"b","v":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":2,"k":"a","v":3},"op":"c"}
--> o: {"before":{"id":5,"k":"b","v":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":6,"k":"c","v":10},"op":"c"}
--> o: {"before":{"id":3,"k":"a","v":null},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":3,"k":"b","v":4},"op":"c"}
--> o: {"before":{"id":6,"k":"c","v":10},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":7,"k":"c","v":1},"op":"c"}
--> o: {"before":{"id":4,"k":null,"v":7},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"k":"d","v":7},"op":"c"}
--> o: {"before":{"id":1,"k":"a","v":9},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"k":"a","v":12},"op":"c"}
--> o: {"before":{"id":8,"k":"a","v":12},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"k":"a","v":11},"op":"c"}
---- in order
CREATE TABLE o (k STRING, n BIGINT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT k, COUNT(*) FROM keyed GROUP BY k
--> ! run EnforcerException: Column 'k' is NOT NULL, however, a null value is being written into it. You can set job configuration 'table.exec.sink.not-null-enforcer'='DROP' to suppress this exception and drop
---- in any order
CREATE TABLE o (id INT, name STRING) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT c.id, p.name FROM changes c LEFT JOIN people p ON c.k = p.k
--> o: {"before":null,"after":{"id":1,"name":null},"op":"c"}
--> o: {"before":{"id":1,"name":null},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":1,"name":"Anna"},"op":"c"}
--> o: {"before":null,"after":{"id":2,"name":null},"op":"c"}
--> o: {"before":{"id":2,"name":null},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":2,"name":"Ben"},"op":"c"}
--> o: {"before":null,"after":{"id":3,"name":"Anna"},"op":"c"}
--> o: {"before":null,"after":{"id":2,"name":"Bea"},"op":"c"}
--> o: {"before":null,"after":{"id":4,"name":null},"op":"c"}
--> o: {"before":{"id":1,"name":"Anna"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":1,"name":"Anna"},"op":"c"}
--> o: {"before":null,"after":{"id":5,"name":"Ben"},"op":"c"}
--> o: {"before":null,"after":{"id":5,"name":"Bea"},"op":"c"}
--> o: {"before":{"id":2,"name":"Ben"},"after":null,"op":"d"}
--> o: {"before":{"id":2,"name":"Bea"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":2,"name":"Anna"},"op":"c"}
--> o: {"before":{"id":5,"name":"Ben"},"after":null,"op":"d"}
--> o: {"before":{"id":5,"name":"Bea"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":6,"name":null},"op":"c"}
--> o: {"before":{"id":3,"name":"Anna"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":3,"name":"Ben"},"op":"c"}
--> o: {"before":null,"after":{"id":3,"name":"Bea"},"op":"c"}
--> o: {"before":{"id":6,"name":null},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":7,"name":null},"op":"c"}
--> o: {"before":{"id":4,"name":null},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"name":null},"op":"c"}
--> o: {"before":{"id":1,"name":"Anna"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"name":"Anna"},"op":"c"}
--> o: {"before":{"id":8,"name":"Anna"},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"name":"Anna"},"op":"c"}
---- in order
CREATE TABLE o (id INT, v INT, rn BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT id, v, rn FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY v DESC, id) AS rn FROM changes) WHERE rn <= 2
--> o: {"before":null,"after":{"id":1,"v":5,"rn":1},"op":"c"}
--> o: {"before":null,"after":{"id":2,"v":3,"rn":2},"op":"c"}
--> o: {"before":{"id":1,"v":5,"rn":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":1},"op":"c"}
--> o: {"before":{"id":2,"v":3,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":1,"v":5,"rn":2},"op":"c"}
--> o: {"before":{"id":1,"v":5,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":2,"v":3,"rn":2},"op":"c"}
--> o: {"before":{"id":4,"v":7,"rn":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":1,"v":9,"rn":1},"op":"c"}
--> o: {"before":{"id":2,"v":3,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op":"c"}
--> o: {"before":{"id":1,"v":9,"rn":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":6,"v":10,"rn":1},"op":"c"}
--> o: {"before":{"id":4,"v":7,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":1,"v":9,"rn":2},"op":"c"}
--> o: {"before":{"id":6,"v":10,"rn":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":1,"v":9,"rn":1},"op":"c"}
--> o: {"before":{"id":1,"v":9,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op":"c"}
--> o: {"before":{"id":4,"v":7,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":3,"v":4,"rn":2},"op":"c"}
--> o: {"before":{"id":3,"v":4,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op":"c"}
--> o: {"before":{"id":1,"v":9,"rn":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":1},"op":"c"}
--> o: {"before":{"id":4,"v":7,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":3,"v":4,"rn":2},"op":"c"}
--> o: {"before":{"id":4,"v":7,"rn":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"v":12,"rn":1},"op":"c"}
--> o: {"before":{"id":3,"v":4,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op":"c"}
--> o: {"before":{"id":8,"v":12,"rn":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":1},"op":"c"}
--> o: {"before":{"id":4,"v":7,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":3,"v":4,"rn":2},"op":"c"}
--> o: {"before":{"id":4,"v":7,"rn":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"v":11,"rn":1},"op":"c"}
--> o: {"before":{"id":3,"v":4,"rn":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op":"c"}
---- in order
CREATE TABLE o (k STRING, id INT, v INT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT k, id, v FROM keyed WHERE k IS NOT NULL
--> o: {"before":null,"after":{"k":"a","id":1,"v":5},"op":"c"}
--> o: {"before":null,"after":{"k":"b","id":2,"v":3},"op":"c"}
--> o: {"before":null,"after":{"k":"a","id":3,"v":null},"op":"c"}
--> o: {"before":{"k":"a","id":1,"v":5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","id":1,"v":9},"op":"c"}
--> o: {"before":null,"after":{"k":"b","id":5,"v":3},"op":"c"}
--> o: {"before":{"k":"b","id":2,"v":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","id":2,"v":3},"op":"c"}
--> o: {"before":{"k":"b","id":5,"v":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"c","id":6,"v":10},"op":"c"}
--> o: {"before":{"k":"a","id":3,"v":null},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"b","id":3,"v":4},"op":"c"}
--> o: {"before":{"k":"c","id":6,"v":10},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"c","id":7,"v":1},"op":"c"}
--> o: {"before":null,"after":{"k":"d","id":4,"v":7},"op":"c"}
--> o: {"before":{"k":"a","id":1,"v":9},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","id":8,"v":12},"op":"c"}
--> o: {"before":{"k":"a","id":8,"v":12},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","id":8,"v":11},"op":"c"}
---- in order
CREATE TABLE o (k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT k, v FROM changes WHERE v > 3
--> o: {"before":null,"after":{"k":"a","v":5},"op":"c"}
--> o: {"before":null,"after":{"k":null,"v":7},"op":"c"}
--> o: {"before":{"k":"a","v":5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","v":9},"op":"c"}
--> o: {"before":null,"after":{"k":"c","v":10},"op":"c"}
--> o: {"before":null,"after":{"k":"b","v":4},"op":"c"}
--> o: {"before":{"k":"c","v":10},"after":null,"op":"d"}
--> o: {"before":{"k":null,"v":7},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"d","v":7},"op":"c"}
--> o: {"before":{"k":"a","v":9},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","v":12},"op":"c"}
--> o: {"before":{"k":"a","v":12},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","v":11},"op":"c"}
---- in order
CREATE TABLE o (k STRING, n BIGINT, s INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'canal-json');
INSERT INTO o SELECT k, COUNT(*), SUM(v) FROM changes GROUP BY k
--> o: {"data":[{"k":"a","n":1,"s":5}],"type":"INSERT"}
--> o: {"data":[{"k":"b","n":1,"s":3}],"type":"INSERT"}
--> o: {"data":[{"k":"a","n":1,"s":5}],"type":"DELETE"}
--> o: {"data":[{"k":"a","n":2,"s":5}],"type":"INSERT"}
--> o: {"data":[{"k":null,"n":1,"s":7}],"type":"INSERT"}
--> o: {"data":[{"k":"a","n":2,"s":5}],"type":"DELETE"}
--> o: {"data":[{"k":"a","n":1,"s":null}],"type":"INSERT"}
--> o: {"data":[{"k":"a","n":1,"s":null}],"type":"DELETE"}
--> o: {"data":[{"k":"a","n":2,"s":9}],"type":"INSERT"}
--> o: {"data":[{"k":"b","n":1,"s":3}],"type":"DELETE"}
--> o: {"data":[{"k":"b","n":2,"s":6}],"type":"INSERT"}
--> o: {"data":[{"k":"b","n":2,"s":6}],"type":"DELETE"}
--> o: {"data":[{"k":"b","n":1,"s":3}],"type":"INSERT"}
--> o: {"data":[{"k":"a","n":2,"s":9}],"type":"DELETE"}
--> o: {"data":[{"k":"a","n":3,"s":12}],"type":"INSERT"}
--> o: {"data":[{"k":"b","n":1,"s":3}],"type":"DELETE"}
--> o: {"data":[{"k":"c","n":1,"s":10}],"type":"INSERT"}
--> o: {"data":[{"k":"a","n":3,"s":12}],"type":"DELETE"}
--> o: {"data":[{"k":"a","n":2,"s":12}],"type":"INSERT"}
--> o: {"data":[{"k":"b","n":1,"s":4}],"type":"INSERT"}
--> o: {"data":[{"k":"c","n":1,"s":10}],"type":"DELETE"}
--> o: {"data":[{"k":"c","n":1,"s":1}],"type":"INSERT"}
--> o: {"data":[{"k":null,"n":1,"s":7}],"type":"DELETE"}
--> o: {"data":[{"k":"d","n":1,"s":7}],"type":"INSERT"}
--> o: {"data":[{"k":"a","n":2,"s":12}],"type":"DELETE"}
--> o: {"data":[{"k":"a","n":1,"s":3}],"type":"INSERT"}
--> o: {"data":[{"k":"a","n":1,"s":3}],"type":"DELETE"}
--> o: {"data":[{"k":"a","n":2,"s":15}],"type":"INSERT"}
--> o: {"data":[{"k":"a","n":2,"s":15}],"type":"DELETE"}
--> o: {"data":[{"k":"a","n":1,"s":3}],"type":"INSERT"}
--> o: {"data":[{"k":"a","n":1,"s":3}],"type":"DELETE"}
--> o: {"data":[{"k":"a","n":2,"s":14}],"type":"INSERT"}
---- in order
CREATE TABLE o (id INT, k STRING, v INT, d DECIMAL(10, 2), f DOUBLE, s STRING) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'canal-json');
INSERT INTO o SELECT * FROM changes
--> o: {"data":[{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"}],"type":"INSERT"}
--> o: {"data":[{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"}],"type":"INSERT"}
--> o: {"data":[{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null}],"type":"INSERT"}
--> o: {"data":[{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"}],"type":"INSERT"}
--> o: {"data":[{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"}],"type":"DELETE"}
--> o: {"data":[{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"}],"type":"INSERT"}
--> o: {"data":[{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"}],"type":"INSERT"}
--> o: {"data":[{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"}],"type":"DELETE"}
--> o: {"data":[{"id":2,"k":"a","v":3,"d":2.5,"f":1.5,"s":"y"}],"type":"INSERT"}
--> o: {"data":[{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"}],"type":"DELETE"}
--> o: {"data":[{"id":6,"k":"c","v":10,"d":8,"f":4.0,"s":"q"}],"type":"INSERT"}
--> o: {"data":[{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null}],"type":"DELETE"}
--> o: {"data":[{"id":3,"k":"b","v":4,"d":0.5,"f":0.25,"s":null}],"type":"INSERT"}
--> o: {"data":[{"id":6,"k":"c","v":10,"d":8,"f":4.0,"s":"q"}],"type":"DELETE"}
--> o: {"data":[{"id":7,"k":"c","v":1,"d":1,"f":1.0,"s":"r"}],"type":"INSERT"}
--> o: {"data":[{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"}],"type":"DELETE"}
--> o: {"data":[{"id":4,"k":"d","v":7,"d":-3.75,"f":-2.25,"s":"zz"}],"type":"INSERT"}
--> o: {"data":[{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"}],"type":"DELETE"}
--> o: {"data":[{"id":8,"k":"a","v":12,"d":3,"f":2.0,"s":"x"}],"type":"INSERT"}
--> o: {"data":[{"id":8,"k":"a","v":12,"d":3,"f":2.0,"s":"x"}],"type":"DELETE"}
--> o: {"data":[{"id":8,"k":"a","v":11,"d":3,"f":2.0,"s":"w"}],"type":"INSERT"}
---- in order
CREATE TABLE o (id INT, k STRING, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'canal-json');
INSERT INTO o SELECT id, k, v FROM keyed
--> o: {"data":[{"id":1,"k":"a","v":5}],"type":"INSERT"}
--> o: {"data":[{"id":2,"k":"b","v":3}],"type":"INSERT"}
--> o: {"data":[{"id":3,"k":"a","v":null}],"type":"INSERT"}
--> o: {"data":[{"id":4,"k":null,"v":7}],"type":"INSERT"}
--> o: {"data":[{"id":1,"k":"a","v":5}],"type":"DELETE"}
--> o: {"data":[{"id":1,"k":"a","v":9}],"type":"INSERT"}
--> o: {"data":[{"id":5,"k":"b","v":3}],"type":"INSERT"}
--> o: {"data":[{"id":2,"k":"b","v":3}],"type":"DELETE"}
--> o: {"data":[{"id":2,"k":"a","v":3}],"type":"INSERT"}
--> o: {"data":[{"id":5,"k":"b","v":3}],"type":"DELETE"}
--> o: {"data":[{"id":6,"k":"c","v":10}],"type":"INSERT"}
--> o: {"data":[{"id":3,"k":"a","v":null}],"type":"DELETE"}
--> o: {"data":[{"id":3,"k":"b","v":4}],"type":"INSERT"}
--> o: {"data":[{"id":6,"k":"c","v":10}],"type":"DELETE"}
--> o: {"data":[{"id":7,"k":"c","v":1}],"type":"INSERT"}
--> o: {"data":[{"id":4,"k":null,"v":7}],"type":"DELETE"}
--> o: {"data":[{"id":4,"k":"d","v":7}],"type":"INSERT"}
--> o: {"data":[{"id":1,"k":"a","v":9}],"type":"DELETE"}
--> o: {"data":[{"id":8,"k":"a","v":12}],"type":"INSERT"}
--> o: {"data":[{"id":8,"k":"a","v":12}],"type":"DELETE"}
--> o: {"data":[{"id":8,"k":"a","v":11}],"type":"INSERT"}
---- in order
CREATE TABLE o (k STRING, n BIGINT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'canal-json');
INSERT INTO o SELECT k, COUNT(*) FROM keyed GROUP BY k
--> ! run EnforcerException: Column 'k' is NOT NULL, however, a null value is being written into it. You can set job configuration 'table.exec.sink.not-null-enforcer'='DROP' to suppress this exception and drop
---- in any order
CREATE TABLE o (id INT, name STRING) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'canal-json');
INSERT INTO o SELECT c.id, p.name FROM changes c LEFT JOIN people p ON c.k = p.k
--> o: {"data":[{"id":1,"name":null}],"type":"INSERT"}
--> o: {"data":[{"id":1,"name":null}],"type":"DELETE"}
--> o: {"data":[{"id":1,"name":"Anna"}],"type":"INSERT"}
--> o: {"data":[{"id":2,"name":null}],"type":"INSERT"}
--> o: {"data":[{"id":2,"name":null}],"type":"DELETE"}
--> o: {"data":[{"id":2,"name":"Ben"}],"type":"INSERT"}
--> o: {"data":[{"id":3,"name":"Anna"}],"type":"INSERT"}
--> o: {"data":[{"id":2,"name":"Bea"}],"type":"INSERT"}
--> o: {"data":[{"id":4,"name":null}],"type":"INSERT"}
--> o: {"data":[{"id":1,"name":"Anna"}],"type":"DELETE"}
--> o: {"data":[{"id":1,"name":"Anna"}],"type":"INSERT"}
--> o: {"data":[{"id":5,"name":"Ben"}],"type":"INSERT"}
--> o: {"data":[{"id":5,"name":"Bea"}],"type":"INSERT"}
--> o: {"data":[{"id":2,"name":"Ben"}],"type":"DELETE"}
--> o: {"data":[{"id":2,"name":"Bea"}],"type":"DELETE"}
--> o: {"data":[{"id":2,"name":"Anna"}],"type":"INSERT"}
--> o: {"data":[{"id":5,"name":"Ben"}],"type":"DELETE"}
--> o: {"data":[{"id":5,"name":"Bea"}],"type":"DELETE"}
--> o: {"data":[{"id":6,"name":null}],"type":"INSERT"}
--> o: {"data":[{"id":3,"name":"Anna"}],"type":"DELETE"}
--> o: {"data":[{"id":3,"name":"Ben"}],"type":"INSERT"}
--> o: {"data":[{"id":3,"name":"Bea"}],"type":"INSERT"}
--> o: {"data":[{"id":6,"name":null}],"type":"DELETE"}
--> o: {"data":[{"id":7,"name":null}],"type":"INSERT"}
--> o: {"data":[{"id":4,"name":null}],"type":"DELETE"}
--> o: {"data":[{"id":4,"name":null}],"type":"INSERT"}
--> o: {"data":[{"id":1,"name":"Anna"}],"type":"DELETE"}
--> o: {"data":[{"id":8,"name":"Anna"}],"type":"INSERT"}
--> o: {"data":[{"id":8,"name":"Anna"}],"type":"DELETE"}
--> o: {"data":[{"id":8,"name":"Anna"}],"type":"INSERT"}
---- in order
CREATE TABLE o (id INT, v INT, rn BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'canal-json');
INSERT INTO o SELECT id, v, rn FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY v DESC, id) AS rn FROM changes) WHERE rn <= 2
--> o: {"data":[{"id":1,"v":5,"rn":1}],"type":"INSERT"}
--> o: {"data":[{"id":2,"v":3,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":1,"v":5,"rn":1}],"type":"DELETE"}
--> o: {"data":[{"id":4,"v":7,"rn":1}],"type":"INSERT"}
--> o: {"data":[{"id":2,"v":3,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":1,"v":5,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":1,"v":5,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":2,"v":3,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":4,"v":7,"rn":1}],"type":"DELETE"}
--> o: {"data":[{"id":1,"v":9,"rn":1}],"type":"INSERT"}
--> o: {"data":[{"id":2,"v":3,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":4,"v":7,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":1,"v":9,"rn":1}],"type":"DELETE"}
--> o: {"data":[{"id":6,"v":10,"rn":1}],"type":"INSERT"}
--> o: {"data":[{"id":4,"v":7,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":1,"v":9,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":6,"v":10,"rn":1}],"type":"DELETE"}
--> o: {"data":[{"id":1,"v":9,"rn":1}],"type":"INSERT"}
--> o: {"data":[{"id":1,"v":9,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":4,"v":7,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":4,"v":7,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":3,"v":4,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":3,"v":4,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":4,"v":7,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":1,"v":9,"rn":1}],"type":"DELETE"}
--> o: {"data":[{"id":4,"v":7,"rn":1}],"type":"INSERT"}
--> o: {"data":[{"id":4,"v":7,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":3,"v":4,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":4,"v":7,"rn":1}],"type":"DELETE"}
--> o: {"data":[{"id":8,"v":12,"rn":1}],"type":"INSERT"}
--> o: {"data":[{"id":3,"v":4,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":4,"v":7,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":8,"v":12,"rn":1}],"type":"DELETE"}
--> o: {"data":[{"id":4,"v":7,"rn":1}],"type":"INSERT"}
--> o: {"data":[{"id":4,"v":7,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":3,"v":4,"rn":2}],"type":"INSERT"}
--> o: {"data":[{"id":4,"v":7,"rn":1}],"type":"DELETE"}
--> o: {"data":[{"id":8,"v":11,"rn":1}],"type":"INSERT"}
--> o: {"data":[{"id":3,"v":4,"rn":2}],"type":"DELETE"}
--> o: {"data":[{"id":4,"v":7,"rn":2}],"type":"INSERT"}
---- in order
CREATE TABLE o (k STRING, id INT, v INT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'canal-json');
INSERT INTO o SELECT k, id, v FROM keyed WHERE k IS NOT NULL
--> o: {"data":[{"k":"a","id":1,"v":5}],"type":"INSERT"}
--> o: {"data":[{"k":"b","id":2,"v":3}],"type":"INSERT"}
--> o: {"data":[{"k":"a","id":3,"v":null}],"type":"INSERT"}
--> o: {"data":[{"k":"a","id":1,"v":5}],"type":"DELETE"}
--> o: {"data":[{"k":"a","id":1,"v":9}],"type":"INSERT"}
--> o: {"data":[{"k":"b","id":5,"v":3}],"type":"INSERT"}
--> o: {"data":[{"k":"b","id":2,"v":3}],"type":"DELETE"}
--> o: {"data":[{"k":"a","id":2,"v":3}],"type":"INSERT"}
--> o: {"data":[{"k":"b","id":5,"v":3}],"type":"DELETE"}
--> o: {"data":[{"k":"c","id":6,"v":10}],"type":"INSERT"}
--> o: {"data":[{"k":"a","id":3,"v":null}],"type":"DELETE"}
--> o: {"data":[{"k":"b","id":3,"v":4}],"type":"INSERT"}
--> o: {"data":[{"k":"c","id":6,"v":10}],"type":"DELETE"}
--> o: {"data":[{"k":"c","id":7,"v":1}],"type":"INSERT"}
--> o: {"data":[{"k":"d","id":4,"v":7}],"type":"INSERT"}
--> o: {"data":[{"k":"a","id":1,"v":9}],"type":"DELETE"}
--> o: {"data":[{"k":"a","id":8,"v":12}],"type":"INSERT"}
--> o: {"data":[{"k":"a","id":8,"v":12}],"type":"DELETE"}
--> o: {"data":[{"k":"a","id":8,"v":11}],"type":"INSERT"}
---- in order
CREATE TABLE o (k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'canal-json');
INSERT INTO o SELECT k, v FROM changes WHERE v > 3
--> o: {"data":[{"k":"a","v":5}],"type":"INSERT"}
--> o: {"data":[{"k":null,"v":7}],"type":"INSERT"}
--> o: {"data":[{"k":"a","v":5}],"type":"DELETE"}
--> o: {"data":[{"k":"a","v":9}],"type":"INSERT"}
--> o: {"data":[{"k":"c","v":10}],"type":"INSERT"}
--> o: {"data":[{"k":"b","v":4}],"type":"INSERT"}
--> o: {"data":[{"k":"c","v":10}],"type":"DELETE"}
--> o: {"data":[{"k":null,"v":7}],"type":"DELETE"}
--> o: {"data":[{"k":"d","v":7}],"type":"INSERT"}
--> o: {"data":[{"k":"a","v":9}],"type":"DELETE"}
--> o: {"data":[{"k":"a","v":12}],"type":"INSERT"}
--> o: {"data":[{"k":"a","v":12}],"type":"DELETE"}
--> o: {"data":[{"k":"a","v":11}],"type":"INSERT"}
---- in order
CREATE TABLE o (k STRING, n BIGINT, s INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'maxwell-json');
INSERT INTO o SELECT k, COUNT(*), SUM(v) FROM changes GROUP BY k
--> o: {"data":{"k":"a","n":1,"s":5},"type":"insert"}
--> o: {"data":{"k":"b","n":1,"s":3},"type":"insert"}
--> o: {"data":{"k":"a","n":1,"s":5},"type":"delete"}
--> o: {"data":{"k":"a","n":2,"s":5},"type":"insert"}
--> o: {"data":{"k":null,"n":1,"s":7},"type":"insert"}
--> o: {"data":{"k":"a","n":2,"s":5},"type":"delete"}
--> o: {"data":{"k":"a","n":1,"s":null},"type":"insert"}
--> o: {"data":{"k":"a","n":1,"s":null},"type":"delete"}
--> o: {"data":{"k":"a","n":2,"s":9},"type":"insert"}
--> o: {"data":{"k":"b","n":1,"s":3},"type":"delete"}
--> o: {"data":{"k":"b","n":2,"s":6},"type":"insert"}
--> o: {"data":{"k":"b","n":2,"s":6},"type":"delete"}
--> o: {"data":{"k":"b","n":1,"s":3},"type":"insert"}
--> o: {"data":{"k":"a","n":2,"s":9},"type":"delete"}
--> o: {"data":{"k":"a","n":3,"s":12},"type":"insert"}
--> o: {"data":{"k":"b","n":1,"s":3},"type":"delete"}
--> o: {"data":{"k":"c","n":1,"s":10},"type":"insert"}
--> o: {"data":{"k":"a","n":3,"s":12},"type":"delete"}
--> o: {"data":{"k":"a","n":2,"s":12},"type":"insert"}
--> o: {"data":{"k":"b","n":1,"s":4},"type":"insert"}
--> o: {"data":{"k":"c","n":1,"s":10},"type":"delete"}
--> o: {"data":{"k":"c","n":1,"s":1},"type":"insert"}
--> o: {"data":{"k":null,"n":1,"s":7},"type":"delete"}
--> o: {"data":{"k":"d","n":1,"s":7},"type":"insert"}
--> o: {"data":{"k":"a","n":2,"s":12},"type":"delete"}
--> o: {"data":{"k":"a","n":1,"s":3},"type":"insert"}
--> o: {"data":{"k":"a","n":1,"s":3},"type":"delete"}
--> o: {"data":{"k":"a","n":2,"s":15},"type":"insert"}
--> o: {"data":{"k":"a","n":2,"s":15},"type":"delete"}
--> o: {"data":{"k":"a","n":1,"s":3},"type":"insert"}
--> o: {"data":{"k":"a","n":1,"s":3},"type":"delete"}
--> o: {"data":{"k":"a","n":2,"s":14},"type":"insert"}
---- in order
CREATE TABLE o (id INT, k STRING, v INT, d DECIMAL(10, 2), f DOUBLE, s STRING) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'maxwell-json');
INSERT INTO o SELECT * FROM changes
--> o: {"data":{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"},"type":"insert"}
--> o: {"data":{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"type":"insert"}
--> o: {"data":{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null},"type":"insert"}
--> o: {"data":{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"},"type":"insert"}
--> o: {"data":{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"},"type":"delete"}
--> o: {"data":{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"},"type":"insert"}
--> o: {"data":{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"type":"insert"}
--> o: {"data":{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"type":"delete"}
--> o: {"data":{"id":2,"k":"a","v":3,"d":2.5,"f":1.5,"s":"y"},"type":"insert"}
--> o: {"data":{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"type":"delete"}
--> o: {"data":{"id":6,"k":"c","v":10,"d":8,"f":4.0,"s":"q"},"type":"insert"}
--> o: {"data":{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null},"type":"delete"}
--> o: {"data":{"id":3,"k":"b","v":4,"d":0.5,"f":0.25,"s":null},"type":"insert"}
--> o: {"data":{"id":6,"k":"c","v":10,"d":8,"f":4.0,"s":"q"},"type":"delete"}
--> o: {"data":{"id":7,"k":"c","v":1,"d":1,"f":1.0,"s":"r"},"type":"insert"}
--> o: {"data":{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"},"type":"delete"}
--> o: {"data":{"id":4,"k":"d","v":7,"d":-3.75,"f":-2.25,"s":"zz"},"type":"insert"}
--> o: {"data":{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"},"type":"delete"}
--> o: {"data":{"id":8,"k":"a","v":12,"d":3,"f":2.0,"s":"x"},"type":"insert"}
--> o: {"data":{"id":8,"k":"a","v":12,"d":3,"f":2.0,"s":"x"},"type":"delete"}
--> o: {"data":{"id":8,"k":"a","v":11,"d":3,"f":2.0,"s":"w"},"type":"insert"}
---- in order
CREATE TABLE o (id INT, k STRING, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'maxwell-json');
INSERT INTO o SELECT id, k, v FROM keyed
--> o: {"data":{"id":1,"k":"a","v":5},"type":"insert"}
--> o: {"data":{"id":2,"k":"b","v":3},"type":"insert"}
--> o: {"data":{"id":3,"k":"a","v":null},"type":"insert"}
--> o: {"data":{"id":4,"k":null,"v":7},"type":"insert"}
--> o: {"data":{"id":1,"k":"a","v":5},"type":"delete"}
--> o: {"data":{"id":1,"k":"a","v":9},"type":"insert"}
--> o: {"data":{"id":5,"k":"b","v":3},"type":"insert"}
--> o: {"data":{"id":2,"k":"b","v":3},"type":"delete"}
--> o: {"data":{"id":2,"k":"a","v":3},"type":"insert"}
--> o: {"data":{"id":5,"k":"b","v":3},"type":"delete"}
--> o: {"data":{"id":6,"k":"c","v":10},"type":"insert"}
--> o: {"data":{"id":3,"k":"a","v":null},"type":"delete"}
--> o: {"data":{"id":3,"k":"b","v":4},"type":"insert"}
--> o: {"data":{"id":6,"k":"c","v":10},"type":"delete"}
--> o: {"data":{"id":7,"k":"c","v":1},"type":"insert"}
--> o: {"data":{"id":4,"k":null,"v":7},"type":"delete"}
--> o: {"data":{"id":4,"k":"d","v":7},"type":"insert"}
--> o: {"data":{"id":1,"k":"a","v":9},"type":"delete"}
--> o: {"data":{"id":8,"k":"a","v":12},"type":"insert"}
--> o: {"data":{"id":8,"k":"a","v":12},"type":"delete"}
--> o: {"data":{"id":8,"k":"a","v":11},"type":"insert"}
---- in order
CREATE TABLE o (k STRING, n BIGINT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'maxwell-json');
INSERT INTO o SELECT k, COUNT(*) FROM keyed GROUP BY k
--> ! run EnforcerException: Column 'k' is NOT NULL, however, a null value is being written into it. You can set job configuration 'table.exec.sink.not-null-enforcer'='DROP' to suppress this exception and drop
---- in any order
CREATE TABLE o (id INT, name STRING) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'maxwell-json');
INSERT INTO o SELECT c.id, p.name FROM changes c LEFT JOIN people p ON c.k = p.k
--> o: {"data":{"id":1,"name":"Anna"},"type":"insert"}
--> o: {"data":{"id":2,"name":"Ben"},"type":"insert"}
--> o: {"data":{"id":2,"name":"Bea"},"type":"insert"}
--> o: {"data":{"id":3,"name":"Anna"},"type":"insert"}
--> o: {"data":{"id":4,"name":null},"type":"insert"}
--> o: {"data":{"id":1,"name":"Anna"},"type":"delete"}
--> o: {"data":{"id":1,"name":"Anna"},"type":"insert"}
--> o: {"data":{"id":5,"name":"Ben"},"type":"insert"}
--> o: {"data":{"id":5,"name":"Bea"},"type":"insert"}
--> o: {"data":{"id":2,"name":"Ben"},"type":"delete"}
--> o: {"data":{"id":2,"name":"Bea"},"type":"delete"}
--> o: {"data":{"id":2,"name":"Anna"},"type":"insert"}
--> o: {"data":{"id":5,"name":"Ben"},"type":"delete"}
--> o: {"data":{"id":5,"name":"Bea"},"type":"delete"}
--> o: {"data":{"id":6,"name":null},"type":"insert"}
--> o: {"data":{"id":3,"name":"Anna"},"type":"delete"}
--> o: {"data":{"id":3,"name":"Ben"},"type":"insert"}
--> o: {"data":{"id":3,"name":"Bea"},"type":"insert"}
--> o: {"data":{"id":6,"name":null},"type":"delete"}
--> o: {"data":{"id":7,"name":null},"type":"insert"}
--> o: {"data":{"id":4,"name":null},"type":"delete"}
--> o: {"data":{"id":4,"name":null},"type":"insert"}
--> o: {"data":{"id":1,"name":"Anna"},"type":"delete"}
--> o: {"data":{"id":8,"name":"Anna"},"type":"insert"}
--> o: {"data":{"id":8,"name":"Anna"},"type":"delete"}
--> o: {"data":{"id":8,"name":"Anna"},"type":"insert"}
---- in order
CREATE TABLE o (id INT, v INT, rn BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'maxwell-json');
INSERT INTO o SELECT id, v, rn FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY v DESC, id) AS rn FROM changes) WHERE rn <= 2
--> o: {"data":{"id":1,"v":5,"rn":1},"type":"insert"}
--> o: {"data":{"id":2,"v":3,"rn":2},"type":"insert"}
--> o: {"data":{"id":1,"v":5,"rn":1},"type":"delete"}
--> o: {"data":{"id":4,"v":7,"rn":1},"type":"insert"}
--> o: {"data":{"id":2,"v":3,"rn":2},"type":"delete"}
--> o: {"data":{"id":1,"v":5,"rn":2},"type":"insert"}
--> o: {"data":{"id":1,"v":5,"rn":2},"type":"delete"}
--> o: {"data":{"id":2,"v":3,"rn":2},"type":"insert"}
--> o: {"data":{"id":4,"v":7,"rn":1},"type":"delete"}
--> o: {"data":{"id":1,"v":9,"rn":1},"type":"insert"}
--> o: {"data":{"id":2,"v":3,"rn":2},"type":"delete"}
--> o: {"data":{"id":4,"v":7,"rn":2},"type":"insert"}
--> o: {"data":{"id":1,"v":9,"rn":1},"type":"delete"}
--> o: {"data":{"id":6,"v":10,"rn":1},"type":"insert"}
--> o: {"data":{"id":4,"v":7,"rn":2},"type":"delete"}
--> o: {"data":{"id":1,"v":9,"rn":2},"type":"insert"}
--> o: {"data":{"id":6,"v":10,"rn":1},"type":"delete"}
--> o: {"data":{"id":1,"v":9,"rn":1},"type":"insert"}
--> o: {"data":{"id":1,"v":9,"rn":2},"type":"delete"}
--> o: {"data":{"id":4,"v":7,"rn":2},"type":"insert"}
--> o: {"data":{"id":4,"v":7,"rn":2},"type":"delete"}
--> o: {"data":{"id":3,"v":4,"rn":2},"type":"insert"}
--> o: {"data":{"id":3,"v":4,"rn":2},"type":"delete"}
--> o: {"data":{"id":4,"v":7,"rn":2},"type":"insert"}
--> o: {"data":{"id":1,"v":9,"rn":1},"type":"delete"}
--> o: {"data":{"id":4,"v":7,"rn":1},"type":"insert"}
--> o: {"data":{"id":4,"v":7,"rn":2},"type":"delete"}
--> o: {"data":{"id":3,"v":4,"rn":2},"type":"insert"}
--> o: {"data":{"id":4,"v":7,"rn":1},"type":"delete"}
--> o: {"data":{"id":8,"v":12,"rn":1},"type":"insert"}
--> o: {"data":{"id":3,"v":4,"rn":2},"type":"delete"}
--> o: {"data":{"id":4,"v":7,"rn":2},"type":"insert"}
--> o: {"data":{"id":8,"v":12,"rn":1},"type":"delete"}
--> o: {"data":{"id":4,"v":7,"rn":1},"type":"insert"}
--> o: {"data":{"id":4,"v":7,"rn":2},"type":"delete"}
--> o: {"data":{"id":3,"v":4,"rn":2},"type":"insert"}
--> o: {"data":{"id":4,"v":7,"rn":1},"type":"delete"}
--> o: {"data":{"id":8,"v":11,"rn":1},"type":"insert"}
--> o: {"data":{"id":3,"v":4,"rn":2},"type":"delete"}
--> o: {"data":{"id":4,"v":7,"rn":2},"type":"insert"}
---- in order
CREATE TABLE o (k STRING, id INT, v INT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'maxwell-json');
INSERT INTO o SELECT k, id, v FROM keyed WHERE k IS NOT NULL
--> o: {"data":{"k":"a","id":1,"v":5},"type":"insert"}
--> o: {"data":{"k":"b","id":2,"v":3},"type":"insert"}
--> o: {"data":{"k":"a","id":3,"v":null},"type":"insert"}
--> o: {"data":{"k":"a","id":1,"v":5},"type":"delete"}
--> o: {"data":{"k":"a","id":1,"v":9},"type":"insert"}
--> o: {"data":{"k":"b","id":5,"v":3},"type":"insert"}
--> o: {"data":{"k":"b","id":2,"v":3},"type":"delete"}
--> o: {"data":{"k":"a","id":2,"v":3},"type":"insert"}
--> o: {"data":{"k":"b","id":5,"v":3},"type":"delete"}
--> o: {"data":{"k":"c","id":6,"v":10},"type":"insert"}
--> o: {"data":{"k":"a","id":3,"v":null},"type":"delete"}
--> o: {"data":{"k":"b","id":3,"v":4},"type":"insert"}
--> o: {"data":{"k":"c","id":6,"v":10},"type":"delete"}
--> o: {"data":{"k":"c","id":7,"v":1},"type":"insert"}
--> o: {"data":{"k":"d","id":4,"v":7},"type":"insert"}
--> o: {"data":{"k":"a","id":1,"v":9},"type":"delete"}
--> o: {"data":{"k":"a","id":8,"v":12},"type":"insert"}
--> o: {"data":{"k":"a","id":8,"v":12},"type":"delete"}
--> o: {"data":{"k":"a","id":8,"v":11},"type":"insert"}
---- in order
CREATE TABLE o (k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'maxwell-json');
INSERT INTO o SELECT k, v FROM changes WHERE v > 3
--> o: {"data":{"k":"a","v":5},"type":"insert"}
--> o: {"data":{"k":null,"v":7},"type":"insert"}
--> o: {"data":{"k":"a","v":5},"type":"delete"}
--> o: {"data":{"k":"a","v":9},"type":"insert"}
--> o: {"data":{"k":"c","v":10},"type":"insert"}
--> o: {"data":{"k":"b","v":4},"type":"insert"}
--> o: {"data":{"k":"c","v":10},"type":"delete"}
--> o: {"data":{"k":null,"v":7},"type":"delete"}
--> o: {"data":{"k":"d","v":7},"type":"insert"}
--> o: {"data":{"k":"a","v":9},"type":"delete"}
--> o: {"data":{"k":"a","v":12},"type":"insert"}
--> o: {"data":{"k":"a","v":12},"type":"delete"}
--> o: {"data":{"k":"a","v":11},"type":"insert"}
---- in order
CREATE TABLE o (k STRING, n BIGINT, s INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'ogg-json');
INSERT INTO o SELECT k, COUNT(*), SUM(v) FROM changes GROUP BY k
--> o: {"before":null,"after":{"k":"a","n":1,"s":5},"op_type":"I"}
--> o: {"before":null,"after":{"k":"b","n":1,"s":3},"op_type":"I"}
--> o: {"before":{"k":"a","n":1,"s":5},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":5},"op_type":"I"}
--> o: {"before":null,"after":{"k":null,"n":1,"s":7},"op_type":"I"}
--> o: {"before":{"k":"a","n":2,"s":5},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","n":1,"s":null},"op_type":"I"}
--> o: {"before":{"k":"a","n":1,"s":null},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":9},"op_type":"I"}
--> o: {"before":{"k":"b","n":1,"s":3},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"b","n":2,"s":6},"op_type":"I"}
--> o: {"before":{"k":"b","n":2,"s":6},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"b","n":1,"s":3},"op_type":"I"}
--> o: {"before":{"k":"a","n":2,"s":9},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","n":3,"s":12},"op_type":"I"}
--> o: {"before":{"k":"b","n":1,"s":3},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"c","n":1,"s":10},"op_type":"I"}
--> o: {"before":{"k":"a","n":3,"s":12},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":12},"op_type":"I"}
--> o: {"before":null,"after":{"k":"b","n":1,"s":4},"op_type":"I"}
--> o: {"before":{"k":"c","n":1,"s":10},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"c","n":1,"s":1},"op_type":"I"}
--> o: {"before":{"k":null,"n":1,"s":7},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"d","n":1,"s":7},"op_type":"I"}
--> o: {"before":{"k":"a","n":2,"s":12},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","n":1,"s":3},"op_type":"I"}
--> o: {"before":{"k":"a","n":1,"s":3},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":15},"op_type":"I"}
--> o: {"before":{"k":"a","n":2,"s":15},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","n":1,"s":3},"op_type":"I"}
--> o: {"before":{"k":"a","n":1,"s":3},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","n":2,"s":14},"op_type":"I"}
---- in order
CREATE TABLE o (id INT, k STRING, v INT, d DECIMAL(10, 2), f DOUBLE, s STRING) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'ogg-json');
INSERT INTO o SELECT * FROM changes
--> o: {"before":null,"after":{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"},"op_type":"I"}
--> o: {"before":null,"after":{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"op_type":"I"}
--> o: {"before":null,"after":{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null},"op_type":"I"}
--> o: {"before":null,"after":{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"},"op_type":"I"}
--> o: {"before":{"id":1,"k":"a","v":5,"d":1.25,"f":0.5,"s":"x"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"},"op_type":"I"}
--> o: {"before":null,"after":{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"op_type":"I"}
--> o: {"before":{"id":2,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":2,"k":"a","v":3,"d":2.5,"f":1.5,"s":"y"},"op_type":"I"}
--> o: {"before":{"id":5,"k":"b","v":3,"d":2.5,"f":1.5,"s":"y"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":6,"k":"c","v":10,"d":8,"f":4.0,"s":"q"},"op_type":"I"}
--> o: {"before":{"id":3,"k":"a","v":null,"d":null,"f":null,"s":null},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":3,"k":"b","v":4,"d":0.5,"f":0.25,"s":null},"op_type":"I"}
--> o: {"before":{"id":6,"k":"c","v":10,"d":8,"f":4.0,"s":"q"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":7,"k":"c","v":1,"d":1,"f":1.0,"s":"r"},"op_type":"I"}
--> o: {"before":{"id":4,"k":null,"v":7,"d":-3.75,"f":-2.25,"s":"z"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"k":"d","v":7,"d":-3.75,"f":-2.25,"s":"zz"},"op_type":"I"}
--> o: {"before":{"id":1,"k":"a","v":9,"d":1.25,"f":0.5,"s":"x"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":8,"k":"a","v":12,"d":3,"f":2.0,"s":"x"},"op_type":"I"}
--> o: {"before":{"id":8,"k":"a","v":12,"d":3,"f":2.0,"s":"x"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":8,"k":"a","v":11,"d":3,"f":2.0,"s":"w"},"op_type":"I"}
---- in order
CREATE TABLE o (id INT, k STRING, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'ogg-json');
INSERT INTO o SELECT id, k, v FROM keyed
--> o: {"before":null,"after":{"id":1,"k":"a","v":5},"op_type":"I"}
--> o: {"before":null,"after":{"id":2,"k":"b","v":3},"op_type":"I"}
--> o: {"before":null,"after":{"id":3,"k":"a","v":null},"op_type":"I"}
--> o: {"before":null,"after":{"id":4,"k":null,"v":7},"op_type":"I"}
--> o: {"before":{"id":1,"k":"a","v":5},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":1,"k":"a","v":9},"op_type":"I"}
--> o: {"before":null,"after":{"id":5,"k":"b","v":3},"op_type":"I"}
--> o: {"before":{"id":2,"k":"b","v":3},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":2,"k":"a","v":3},"op_type":"I"}
--> o: {"before":{"id":5,"k":"b","v":3},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":6,"k":"c","v":10},"op_type":"I"}
--> o: {"before":{"id":3,"k":"a","v":null},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":3,"k":"b","v":4},"op_type":"I"}
--> o: {"before":{"id":6,"k":"c","v":10},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":7,"k":"c","v":1},"op_type":"I"}
--> o: {"before":{"id":4,"k":null,"v":7},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"k":"d","v":7},"op_type":"I"}
--> o: {"before":{"id":1,"k":"a","v":9},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":8,"k":"a","v":12},"op_type":"I"}
--> o: {"before":{"id":8,"k":"a","v":12},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":8,"k":"a","v":11},"op_type":"I"}
---- in order
CREATE TABLE o (k STRING, n BIGINT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'ogg-json');
INSERT INTO o SELECT k, COUNT(*) FROM keyed GROUP BY k
--> ! run EnforcerException: Column 'k' is NOT NULL, however, a null value is being written into it. You can set job configuration 'table.exec.sink.not-null-enforcer'='DROP' to suppress this exception and drop
---- in any order
CREATE TABLE o (id INT, name STRING) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'ogg-json');
INSERT INTO o SELECT c.id, p.name FROM changes c LEFT JOIN people p ON c.k = p.k
--> o: {"before":null,"after":{"id":1,"name":null},"op_type":"I"}
--> o: {"before":{"id":1,"name":null},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":1,"name":"Anna"},"op_type":"I"}
--> o: {"before":null,"after":{"id":2,"name":null},"op_type":"I"}
--> o: {"before":{"id":2,"name":null},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":2,"name":"Ben"},"op_type":"I"}
--> o: {"before":null,"after":{"id":3,"name":"Anna"},"op_type":"I"}
--> o: {"before":null,"after":{"id":2,"name":"Bea"},"op_type":"I"}
--> o: {"before":null,"after":{"id":4,"name":null},"op_type":"I"}
--> o: {"before":{"id":1,"name":"Anna"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":1,"name":"Anna"},"op_type":"I"}
--> o: {"before":null,"after":{"id":5,"name":"Ben"},"op_type":"I"}
--> o: {"before":null,"after":{"id":5,"name":"Bea"},"op_type":"I"}
--> o: {"before":{"id":2,"name":"Ben"},"after":null,"op_type":"D"}
--> o: {"before":{"id":2,"name":"Bea"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":2,"name":"Anna"},"op_type":"I"}
--> o: {"before":{"id":5,"name":"Ben"},"after":null,"op_type":"D"}
--> o: {"before":{"id":5,"name":"Bea"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":6,"name":null},"op_type":"I"}
--> o: {"before":{"id":3,"name":"Anna"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":3,"name":"Ben"},"op_type":"I"}
--> o: {"before":null,"after":{"id":3,"name":"Bea"},"op_type":"I"}
--> o: {"before":{"id":6,"name":null},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":7,"name":null},"op_type":"I"}
--> o: {"before":{"id":4,"name":null},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"name":null},"op_type":"I"}
--> o: {"before":{"id":1,"name":"Anna"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":8,"name":"Anna"},"op_type":"I"}
--> o: {"before":{"id":8,"name":"Anna"},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":8,"name":"Anna"},"op_type":"I"}
---- in order
CREATE TABLE o (id INT, v INT, rn BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'ogg-json');
INSERT INTO o SELECT id, v, rn FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY v DESC, id) AS rn FROM changes) WHERE rn <= 2
--> o: {"before":null,"after":{"id":1,"v":5,"rn":1},"op_type":"I"}
--> o: {"before":null,"after":{"id":2,"v":3,"rn":2},"op_type":"I"}
--> o: {"before":{"id":1,"v":5,"rn":1},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":1},"op_type":"I"}
--> o: {"before":{"id":2,"v":3,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":1,"v":5,"rn":2},"op_type":"I"}
--> o: {"before":{"id":1,"v":5,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":2,"v":3,"rn":2},"op_type":"I"}
--> o: {"before":{"id":4,"v":7,"rn":1},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":1,"v":9,"rn":1},"op_type":"I"}
--> o: {"before":{"id":2,"v":3,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op_type":"I"}
--> o: {"before":{"id":1,"v":9,"rn":1},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":6,"v":10,"rn":1},"op_type":"I"}
--> o: {"before":{"id":4,"v":7,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":1,"v":9,"rn":2},"op_type":"I"}
--> o: {"before":{"id":6,"v":10,"rn":1},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":1,"v":9,"rn":1},"op_type":"I"}
--> o: {"before":{"id":1,"v":9,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op_type":"I"}
--> o: {"before":{"id":4,"v":7,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":3,"v":4,"rn":2},"op_type":"I"}
--> o: {"before":{"id":3,"v":4,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op_type":"I"}
--> o: {"before":{"id":1,"v":9,"rn":1},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":1},"op_type":"I"}
--> o: {"before":{"id":4,"v":7,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":3,"v":4,"rn":2},"op_type":"I"}
--> o: {"before":{"id":4,"v":7,"rn":1},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":8,"v":12,"rn":1},"op_type":"I"}
--> o: {"before":{"id":3,"v":4,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op_type":"I"}
--> o: {"before":{"id":8,"v":12,"rn":1},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":1},"op_type":"I"}
--> o: {"before":{"id":4,"v":7,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":3,"v":4,"rn":2},"op_type":"I"}
--> o: {"before":{"id":4,"v":7,"rn":1},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":8,"v":11,"rn":1},"op_type":"I"}
--> o: {"before":{"id":3,"v":4,"rn":2},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"id":4,"v":7,"rn":2},"op_type":"I"}
---- in order
CREATE TABLE o (k STRING, id INT, v INT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'ogg-json');
INSERT INTO o SELECT k, id, v FROM keyed WHERE k IS NOT NULL
--> o: {"before":null,"after":{"k":"a","id":1,"v":5},"op_type":"I"}
--> o: {"before":null,"after":{"k":"b","id":2,"v":3},"op_type":"I"}
--> o: {"before":null,"after":{"k":"a","id":3,"v":null},"op_type":"I"}
--> o: {"before":{"k":"a","id":1,"v":5},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","id":1,"v":9},"op_type":"I"}
--> o: {"before":null,"after":{"k":"b","id":5,"v":3},"op_type":"I"}
--> o: {"before":{"k":"b","id":2,"v":3},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","id":2,"v":3},"op_type":"I"}
--> o: {"before":{"k":"b","id":5,"v":3},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"c","id":6,"v":10},"op_type":"I"}
--> o: {"before":{"k":"a","id":3,"v":null},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"b","id":3,"v":4},"op_type":"I"}
--> o: {"before":{"k":"c","id":6,"v":10},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"c","id":7,"v":1},"op_type":"I"}
--> o: {"before":null,"after":{"k":"d","id":4,"v":7},"op_type":"I"}
--> o: {"before":{"k":"a","id":1,"v":9},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","id":8,"v":12},"op_type":"I"}
--> o: {"before":{"k":"a","id":8,"v":12},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","id":8,"v":11},"op_type":"I"}
---- in order
CREATE TABLE o (k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'ogg-json');
INSERT INTO o SELECT k, v FROM changes WHERE v > 3
--> o: {"before":null,"after":{"k":"a","v":5},"op_type":"I"}
--> o: {"before":null,"after":{"k":null,"v":7},"op_type":"I"}
--> o: {"before":{"k":"a","v":5},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","v":9},"op_type":"I"}
--> o: {"before":null,"after":{"k":"c","v":10},"op_type":"I"}
--> o: {"before":null,"after":{"k":"b","v":4},"op_type":"I"}
--> o: {"before":{"k":"c","v":10},"after":null,"op_type":"D"}
--> o: {"before":{"k":null,"v":7},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"d","v":7},"op_type":"I"}
--> o: {"before":{"k":"a","v":9},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","v":12},"op_type":"I"}
--> o: {"before":{"k":"a","v":12},"after":null,"op_type":"D"}
--> o: {"before":null,"after":{"k":"a","v":11},"op_type":"I"}
---- in order
CREATE TABLE o (k STRING, n BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o SELECT k, COUNT(*) FROM changes GROUP BY k
--> ! plan TableException: Table sink 'default_catalog.default_database.o' doesn't support consuming update and delete changes which is produced by node GroupAggregate(groupBy=[k], select=[k, COUNT_RETRACT(*) AS
---- in order
CREATE TABLE o (id INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'csv');
INSERT INTO o SELECT id FROM changes
--> ! plan TableException: Table sink 'default_catalog.default_database.o' doesn't support consuming update and delete changes which is produced by node TableSourceScan(table=[[default_catalog, default_database,
---- in order
CREATE TABLE o (k STRING, t BIGINT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT s, COUNT(*) FROM (SELECT k, s FROM changes) GROUP BY s, k
--> ! run EnforcerException: Column 'k' is NOT NULL, however, a null value is being written into it. You can set job configuration 'table.exec.sink.not-null-enforcer'='DROP' to suppress this exception and drop
---- in order
SET 'table.exec.sink.upsert-materialize' = 'NONE';
CREATE TABLE o (k STRING, id INT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT k, id FROM keyed WHERE k IS NOT NULL
--> o: {"before":null,"after":{"k":"a","id":1},"op":"c"}
--> o: {"before":null,"after":{"k":"b","id":2},"op":"c"}
--> o: {"before":null,"after":{"k":"a","id":3},"op":"c"}
--> o: {"before":{"k":"a","id":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","id":1},"op":"c"}
--> o: {"before":null,"after":{"k":"b","id":5},"op":"c"}
--> o: {"before":{"k":"b","id":2},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","id":2},"op":"c"}
--> o: {"before":{"k":"b","id":5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"c","id":6},"op":"c"}
--> o: {"before":{"k":"a","id":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"b","id":3},"op":"c"}
--> o: {"before":{"k":"c","id":6},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"c","id":7},"op":"c"}
--> o: {"before":null,"after":{"k":"d","id":4},"op":"c"}
--> o: {"before":{"k":"a","id":1},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","id":8},"op":"c"}
--> o: {"before":{"k":"a","id":8},"after":null,"op":"d"}
--> o: {"before":null,"after":{"k":"a","id":8},"op":"c"}
---- in order
SET 'table.exec.sink.upsert-materialize' = 'FORCE';
CREATE TABLE o (id INT, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT id, v FROM keyed
--> o: {"before":null,"after":{"id":1,"v":5},"op":"c"}
--> o: {"before":null,"after":{"id":2,"v":3},"op":"c"}
--> o: {"before":null,"after":{"id":3,"v":null},"op":"c"}
--> o: {"before":null,"after":{"id":4,"v":7},"op":"c"}
--> o: {"before":{"id":1,"v":5},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":1,"v":9},"op":"c"}
--> o: {"before":null,"after":{"id":5,"v":3},"op":"c"}
--> o: {"before":{"id":2,"v":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":2,"v":3},"op":"c"}
--> o: {"before":{"id":5,"v":3},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":6,"v":10},"op":"c"}
--> o: {"before":{"id":3,"v":null},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":3,"v":4},"op":"c"}
--> o: {"before":{"id":6,"v":10},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":7,"v":1},"op":"c"}
--> o: {"before":{"id":4,"v":7},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":4,"v":7},"op":"c"}
--> o: {"before":{"id":1,"v":9},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"v":12},"op":"c"}
--> o: {"before":{"id":8,"v":12},"after":null,"op":"d"}
--> o: {"before":null,"after":{"id":8,"v":11},"op":"c"}
---- in any order
SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '1 s';
SET 'table.exec.mini-batch.size' = '100';
CREATE TABLE o (k STRING, n BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT k, COUNT(*) FROM changes GROUP BY k
--> o: {"before":null,"after":{"k":"b","n":1},"op":"c"}
--> o: {"before":null,"after":{"k":"a","n":2},"op":"c"}
--> o: {"before":null,"after":{"k":"c","n":1},"op":"c"}
--> o: {"before":null,"after":{"k":"d","n":1},"op":"c"}
---- in order
SET 'table.exec.source.cdc-events-duplicate' = 'true';
SELECT id, v FROM keyed
--> +I (1, 5)
--> +I (2, 3)
--> +I (3, NULL)
--> +I (4, 7)
--> -U (1, 5)
--> +U (1, 9)
--> +I (5, 3)
--> -D (5, 3)
--> +I (6, 10)
--> -U (3, NULL)
--> +U (3, 4)
--> -D (6, 10)
--> +I (7, 1)
--> -D (1, 9)
--> +I (8, 12)
--> -U (8, 12)
--> +U (8, 11)
---- in order
SET 'table.exec.source.cdc-events-duplicate' = 'true';
SELECT k, SUM(v) FROM keyed GROUP BY k
--> +I ("a", 5)
--> +I ("b", 3)
--> +I (NULL, 7)
--> -U ("a", 5)
--> +U ("a", NULL)
--> -U ("a", NULL)
--> +U ("a", 9)
--> -U ("b", 3)
--> +U ("b", 6)
--> -U ("b", 6)
--> +U ("b", 3)
--> -U ("a", 9)
--> +U ("a", 12)
--> -D ("b", 3)
--> +I ("c", 10)
--> +I ("b", 4)
--> -D ("c", 10)
--> +I ("c", 1)
--> -D (NULL, 7)
--> +I ("d", 7)
--> -U ("a", 12)
--> +U ("a", 3)
--> -U ("a", 3)
--> +U ("a", 15)
--> -U ("a", 15)
--> +U ("a", 3)
--> -U ("a", 3)
--> +U ("a", 14)
---- in any order
SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '1 s';
SET 'table.exec.mini-batch.size' = '100';
SELECT k, COUNT(*), SUM(v), MAX(v), COUNT(DISTINCT s), LISTAGG(s) FROM changes GROUP BY k
--> +I ("b", 1, 4, 4, 0, NULL)
--> +I ("a", 2, 14, 11, 2, "y,w")
--> +I ("c", 1, 1, 1, 1, "r")
--> +I ("d", 1, 7, 7, 1, "zz")
---- in any order
SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '1 s';
SET 'table.exec.mini-batch.size' = '3';
SELECT k, COUNT(*), AVG(v) FROM changes GROUP BY k
--> +I ("b", 1, 3)
--> +I ("a", 2, 9)
--> -U ("a", 2, 9)
--> +U ("a", 3, 6)
--> +I (NULL, 1, 7)
--> -D ("b", 1, 3)
--> +I ("c", 1, 10)
--> -U ("a", 3, 6)
--> +U ("a", 2, 6)
--> +I ("b", 1, 4)
--> -U ("c", 1, 10)
--> +U ("c", 1, 1)
--> -U ("a", 2, 6)
--> +U ("a", 1, 3)
--> -U ("a", 1, 3)
--> +U ("a", 2, 7)
--> -D (NULL, 1, 7)
--> +I ("d", 1, 7)
---- in any order
SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '1 s';
SET 'table.exec.mini-batch.size' = '100';
SET 'table.optimizer.agg-phase-strategy' = 'TWO_PHASE';
SET 'table.optimizer.distinct-agg.split.enabled' = 'true';
SELECT k, COUNT(DISTINCT s), SUM(v) FROM changes GROUP BY k
--> +I ("b", 0, 4)
--> +I ("a", 2, 14)
--> +I ("c", 1, 1)
--> +I ("d", 1, 7)
---- in order
SET 'table.exec.state.ttl' = '1 h';
SELECT k, MAX(v) FROM changes GROUP BY k
--> +I ("a", 5)
--> +I ("b", 3)
--> -U ("a", 5)
--> +U ("a", 5)
--> +I (NULL, 7)
--> -U ("a", 5)
--> +U ("a", NULL)
--> -U ("a", NULL)
--> +U ("a", 9)
--> -U ("b", 3)
--> +U ("b", 3)
--> -U ("b", 3)
--> +U ("b", 3)
--> -U ("a", 9)
--> +U ("a", 9)
--> -D ("b", 3)
--> +I ("c", 10)
--> -U ("a", 9)
--> +U ("a", 9)
--> +I ("b", 4)
--> -D ("c", 10)
--> +I ("c", 1)
--> -D (NULL, 7)
--> +I ("d", 7)
--> -U ("a", 9)
--> +U ("a", 3)
--> -U ("a", 3)
--> +U ("a", 12)
--> -U ("a", 12)
--> +U ("a", 3)
--> -U ("a", 3)
--> +U ("a", 11)
---- in any order
SET 'table.exec.state.ttl' = '1 h';
SELECT c.id, p.name FROM changes c JOIN people p ON c.k = p.k
--> +I (1, "Anna")
--> +I (2, "Ben")
--> +I (3, "Anna")
--> +I (2, "Bea")
--> -U (1, "Anna")
--> +U (1, "Anna")
--> +I (5, "Ben")
--> +I (5, "Bea")
--> -U (2, "Ben")
--> -U (2, "Bea")
--> +U (2, "Anna")
--> -D (5, "Ben")
--> -D (5, "Bea")
--> -U (3, "Anna")
--> +U (3, "Ben")
--> +U (3, "Bea")
--> -D (1, "Anna")
--> +I (8, "Anna")
--> -U (8, "Anna")
--> +U (8, "Anna")
---- in order
SET 'parallelism.default' = '2';
SELECT k, COUNT(*) FROM changes GROUP BY k
--> +I (NULL, 1)
--> +I ("c", 1)
--> -D ("c", 1)
--> +I ("c", 1)
--> -D (NULL, 1)
--> +I ("a", 1)
--> +I ("b", 1)
--> -U ("a", 1)
--> +U ("a", 2)
--> -U ("a", 2)
--> +U ("a", 1)
--> -U ("a", 1)
--> +U ("a", 2)
--> -U ("b", 1)
--> +U ("b", 2)
--> -U ("b", 2)
--> +U ("b", 1)
--> -U ("a", 2)
--> +U ("a", 3)
--> -D ("b", 1)
--> -U ("a", 3)
--> +U ("a", 2)
--> +I ("b", 1)
--> +I ("d", 1)
--> -U ("a", 2)
--> +U ("a", 1)
--> -U ("a", 1)
--> +U ("a", 2)
--> -U ("a", 2)
--> +U ("a", 1)
--> -U ("a", 1)
--> +U ("a", 2)
---- in order
SELECT /*+ STATE_TTL('changes' = '1h') */ k, SUM(v) FROM changes GROUP BY k
--> +I ("a", 5)
--> +I ("b", 3)
--> -U ("a", 5)
--> +U ("a", 5)
--> +I (NULL, 7)
--> -U ("a", 5)
--> +U ("a", NULL)
--> -U ("a", NULL)
--> +U ("a", 9)
--> -U ("b", 3)
--> +U ("b", 6)
--> -U ("b", 6)
--> +U ("b", 3)
--> -U ("a", 9)
--> +U ("a", 12)
--> -D ("b", 3)
--> +I ("c", 10)
--> -U ("a", 12)
--> +U ("a", 12)
--> +I ("b", 4)
--> -D ("c", 10)
--> +I ("c", 1)
--> -D (NULL, 7)
--> +I ("d", 7)
--> -U ("a", 12)
--> +U ("a", 3)
--> -U ("a", 3)
--> +U ("a", 15)
--> -U ("a", 15)
--> +U ("a", 3)
--> -U ("a", 3)
--> +U ("a", 14)
