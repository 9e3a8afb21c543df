-- Distinct counts, averages and extremes that lose their rows again; a global aggregate beside them.
CREATE TABLE readings (sensor STRING, room STRING, celsius DOUBLE) WITH (
  'connector' = 'case', 'changes' = 'true', 'rows' = '
+I["s1", "kitchen", 20.5]
+I["s2", "kitchen", 21.5]
+I["s3", "hall", 18]
+I["s1", "kitchen", 22.5]
-D["s1", "kitchen", 22.5]
+I["s4", "hall", null]
-U["s3", "hall", 18]
+I["s5", "attic", 30]
+U["s3", "hall", 17]
-D["s5", "attic", 30]
');
CREATE TABLE rooms (room STRING, sensors BIGINT, lowest DOUBLE, highest DOUBLE, average DOUBLE) WITH ('connector' = 'case');
CREATE TABLE house (n BIGINT, measured BIGINT, warm BIGINT, total DOUBLE) WITH ('connector' = 'case');

EXECUTE STATEMENT SET BEGIN
  INSERT INTO rooms
  SELECT room, COUNT(DISTINCT sensor), MIN(celsius), MAX(celsius), AVG(celsius) FROM readings GROUP BY room;
  INSERT INTO house
  SELECT COUNT(*), COUNT(celsius), COUNT(*) FILTER (WHERE celsius > 20), SUM(celsius) FROM readings;
END;
