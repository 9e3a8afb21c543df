-- Rows that would put a NULL into a NOT NULL column are dropped when asked; HAVING over rows taken back.
SET 'table.exec.sink.not-null-enforcer' = 'DROP';

CREATE TABLE votes (voter INT, choice STRING) WITH ('connector' = 'case', 'changes' = 'true', 'rows' = '
+I [1, "tea"]
+I [2, "tea"]
+I [3, null]
+I [4, "coffee"]
+I [5, "tea"]
-D [2, "tea"]
+I [6, null]
+I [7, "coffee"]
+I [8, "coffee"]
-U [8, "coffee"]
+U [8, "milk"]
');

CREATE TABLE named (choice STRING NOT NULL, votes BIGINT) WITH ('connector' = 'case');
CREATE TABLE pairs (choice STRING, votes BIGINT) WITH ('connector' = 'case');

EXECUTE STATEMENT SET BEGIN
INSERT INTO named SELECT choice, COUNT(*) FROM votes GROUP BY choice;
INSERT INTO pairs SELECT choice, COUNT(*) FROM votes GROUP BY choice HAVING COUNT(*) = 2;
END;
