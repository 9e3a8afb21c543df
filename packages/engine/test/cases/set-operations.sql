-- UNION, INTERSECT, EXCEPT, with and without ALL; NULL is a value like others; one row is taken back.
CREATE TABLE l (x INT) WITH ('connector' = 'case', 'changes' = 'true', 'rows' = '
+I [1]
+I [2]
+I [2]
+I [9]
+I [3]
+I [null]
-D [9]
+I [5]
');
CREATE TABLE r (x INT) WITH ('connector' = 'case', 'rows' = '
[2]
[3]
[3]
[null]
[7]
');
CREATE TABLE united (x INT) WITH ('connector' = 'case');
CREATE TABLE both_of (x INT) WITH ('connector' = 'case');
CREATE TABLE both_all (x INT) WITH ('connector' = 'case');
CREATE TABLE only_left (x INT) WITH ('connector' = 'case');
CREATE TABLE only_left_all (x INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO united SELECT x FROM l UNION SELECT x FROM r;
INSERT INTO both_of SELECT x FROM l INTERSECT SELECT x FROM r;
INSERT INTO both_all SELECT x FROM l INTERSECT ALL SELECT x FROM r;
INSERT INTO only_left SELECT x FROM l EXCEPT SELECT x FROM r;
INSERT INTO only_left_all SELECT x FROM l EXCEPT ALL SELECT x FROM r;
END;
