/* file nested.json
{"id":1,"tags":["x","y"],"nums":[1,2,3],"m":{"a":1,"b":2},"r":{"x":1,"y":"one","z":{"deep":true}},"items":[{"sku":"p","qty":2},{"sku":"q","qty":null}]}
{"id":2,"tags":[],"nums":null,"m":{},"r":{"x":null,"y":null,"z":null},"items":[]}
{"id":3,"tags":null,"nums":[5,null],"m":null,"r":null,"items":null}
{"id":4,"tags":["x",null,"x"],"nums":[7],"m":{"c":null},"r":{"x":4,"y":"four","z":{"deep":false}},"items":[{"sku":"p","qty":1}]}
*/
CREATE TABLE nested (id INT, tags ARRAY<STRING>, nums ARRAY<INT>, m MAP<STRING, INT>, r ROW<x INT, y STRING, z ROW<deep BOOLEAN>>,
  items ARRAY<ROW<sku STRING, qty INT>>) WITH ('connector' = 'filesystem', 'path' = 'nested.json', 'format' = 'json');
---- in order
SELECT * FROM nested
--> +I (1, ["x", "y"], [1, 2, 3], {"a": 1, "b": 2}, (1, "one", (true)), [("p", 2), ("q", NULL)])
--> +I (2, [], NULL, {}, (NULL, NULL, NULL), [])
--> +I (3, NULL, [5, NULL], NULL, NULL, NULL)
--> +I (4, ["x", NULL, "x"], [7], {"c": NULL}, (4, "four", (false)), [("p", 1)])
---- in order
SELECT id, t FROM nested CROSS JOIN UNNEST(tags) AS u (t)
--> +I (1, "x")
--> +I (1, "y")
--> +I (4, "x")
--> +I (4, NULL)
--> +I (4, "x")
---- in order
SELECT id, t FROM nested LEFT JOIN UNNEST(tags) AS u (t) ON TRUE
--> +I (1, "x")
--> +I (1, "y")
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, "x")
--> +I (4, NULL)
--> +I (4, "x")
---- in order
SELECT id, t, o FROM nested CROSS JOIN UNNEST(tags) WITH ORDINALITY AS u (t, o)
--> +I (1, "x", 1)
--> +I (1, "y", 2)
--> +I (4, "x", 1)
--> +I (4, NULL, 2)
--> +I (4, "x", 3)
---- in order
SELECT id, k, v FROM nested CROSS JOIN UNNEST(m) AS u (k, v)
--> +I (1, "a", 1)
--> +I (1, "b", 2)
--> +I (4, "c", NULL)
---- in order
SELECT id, k, v FROM nested LEFT JOIN UNNEST(m) AS u (k, v) ON TRUE
--> +I (1, "a", 1)
--> +I (1, "b", 2)
--> +I (2, NULL, NULL)
--> +I (3, NULL, NULL)
--> +I (4, "c", NULL)
---- in order
SELECT id, sku, qty FROM nested CROSS JOIN UNNEST(items) AS u (sku, qty)
--> +I (1, "p", 2)
--> +I (1, "q", NULL)
--> +I (4, "p", 1)
---- in order
SELECT id, sku, qty FROM nested LEFT JOIN UNNEST(items) AS u (sku, qty) ON TRUE
--> +I (1, "p", 2)
--> +I (1, "q", NULL)
--> +I (2, NULL, NULL)
--> +I (3, NULL, NULL)
--> +I (4, "p", 1)
---- in order
SELECT sku, SUM(qty), COUNT(*) FROM nested CROSS JOIN UNNEST(items) AS u (sku, qty) GROUP BY sku
--> +I ("p", 2, 1)
--> +I ("q", NULL, 1)
--> -U ("p", 2, 1)
--> +U ("p", 3, 2)
---- in order
SELECT t, COUNT(DISTINCT id) FROM nested, UNNEST(tags) AS u (t) GROUP BY t
--> +I ("x", 1)
--> +I ("y", 1)
--> -U ("x", 1)
--> +U ("x", 2)
--> +I (NULL, 1)
---- in order
SELECT id, a + 1 FROM nested CROSS JOIN UNNEST(nums) AS u (a) WHERE a > 1
--> +I (1, 3)
--> +I (1, 4)
--> +I (3, 6)
--> +I (4, 8)
---- in order
SELECT id, r.x, r.y, r.z.deep FROM nested
--> +I (1, 1, "one", true)
--> +I (2, NULL, NULL, NULL)
--> +I (3, NULL, NULL, NULL)
--> +I (4, 4, "four", false)
---- in order
SELECT id, (r).x FROM nested
--> +I (1, 1)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, 4)
---- in order
SELECT id, tags[1], nums[2], m['a'] FROM nested
--> +I (1, "x", 2, 1)
--> +I (2, NULL, NULL, NULL)
--> +I (3, NULL, NULL, NULL)
--> +I (4, "x", NULL, NULL)
---- in order
SELECT id, CARDINALITY(tags), CARDINALITY(m), CARDINALITY(items) FROM nested
--> +I (1, 2, 2, 2)
--> +I (2, 0, 0, 0)
--> +I (3, NULL, NULL, NULL)
--> +I (4, 3, 1, 1)
---- in order
SELECT id, items[1].sku, items[2].qty FROM nested
--> +I (1, "p", NULL)
--> +I (2, NULL, NULL)
--> +I (3, NULL, NULL)
--> +I (4, "p", NULL)
---- in order
SELECT id, ARRAY[id, 1], MAP['k', id], ROW(id, 'z') FROM nested
--> +I (1, [1, 1], {"k": 1}, (1, "z"))
--> +I (2, [2, 1], {"k": 2}, (2, "z"))
--> +I (3, [3, 1], {"k": 3}, (3, "z"))
--> +I (4, [4, 1], {"k": 4}, (4, "z"))
---- in order
SELECT r, COUNT(*) FROM nested GROUP BY r
--> +I ((1, "one", (true)), 1)
--> +I ((NULL, NULL, NULL), 1)
--> +I (NULL, 1)
--> +I ((4, "four", (false)), 1)
---- in order
SELECT tags, COUNT(*) FROM nested GROUP BY tags
--> +I (["x", "y"], 1)
--> +I ([], 1)
--> +I (NULL, 1)
--> +I (["x", NULL, "x"], 1)
---- in order
SELECT DISTINCT m FROM nested
--> +I ({"a": 1, "b": 2})
--> +I ({})
--> +I (NULL)
--> +I ({"c": NULL})
---- in order
SELECT COLLECT(id), LISTAGG(t) FROM nested CROSS JOIN UNNEST(tags) AS u (t)
--> +I ({1: 1}, "x")
--> -U ({1: 1}, "x")
--> +U ({1: 2}, "x,y")
--> -U ({1: 2}, "x,y")
--> +U ({1: 2, 4: 1}, "x,y,x")
--> -U ({1: 2, 4: 1}, "x,y,x")
--> +U ({1: 2, 4: 2}, "x,y,x")
--> -U ({1: 2, 4: 2}, "x,y,x")
--> +U ({1: 2, 4: 3}, "x,y,x,x")
---- in order
SELECT id, CAST(r AS STRING), CAST(tags AS STRING), CAST(m AS STRING) FROM nested
--> +I (1, "(1, one, (TRUE))", "[x, y]", "{a=1, b=2}")
--> +I (2, "(NULL, NULL, NULL)", "[]", "{}")
--> +I (3, NULL, NULL, NULL)
--> +I (4, "(4, four, (FALSE))", "[x, NULL, x]", "{c=NULL}")
---- in order
SELECT id, ARRAY_CONTAINS(tags, 'x'), ARRAY_DISTINCT(tags), ARRAY_REVERSE(nums), ARRAY_SORT(nums), ARRAY_JOIN(tags, '+') FROM nested
--> +I (1, true, ["x", "y"], [3, 2, 1], [1, 2, 3], "x+y")
--> +I (2, false, [], NULL, NULL, "")
--> +I (3, NULL, NULL, [NULL, 5], [NULL, 5], NULL)
--> +I (4, true, ["x", NULL], [7], [7], "x+x")
---- in order
SELECT id, MAP_KEYS(m), MAP_VALUES(m), MAP_ENTRIES(m) FROM nested
--> +I (1, ["a", "b"], [1, 2], [("a", 1), ("b", 2)])
--> +I (2, [], [], [])
--> +I (3, NULL, NULL, NULL)
--> +I (4, ["c"], [NULL], [("c", NULL)])
---- in order
SELECT id, ARRAY_MAX(nums), ARRAY_MIN(nums), ARRAY_POSITION(nums, 2), ARRAY_SLICE(nums, 1, 2), ARRAY_UNION(nums, ARRAY[9]), ARRAY_CONCAT(nums, nums) FROM nested
--> +I (1, 3, 1, 2, [1, 2], [1, 2, 3, 9], [1, 2, 3, 1, 2, 3])
--> +I (2, NULL, NULL, NULL, NULL, NULL, NULL)
--> +I (3, 5, 5, 0, [5, NULL], [5, NULL, 9], [5, NULL, 5, NULL])
--> +I (4, 7, 7, 0, [7], [7, 9], [7, 7])
---- in order
SELECT id, JSON_STRING(r), JSON_OBJECT(KEY 'x' VALUE r.x) FROM nested
--> +I (1, "{\"x\":1,\"y\":\"one\",\"z\":{\"deep\":true}}", "{\"x\":1}")
--> +I (2, "{\"x\":null,\"y\":null,\"z\":null}", "{\"x\":null}")
--> +I (3, NULL, "{\"x\":null}")
--> +I (4, "{\"x\":4,\"y\":\"four\",\"z\":{\"deep\":false}}", "{\"x\":4}")
---- in order
SELECT x FROM UNNEST(ARRAY[3, 1, 2]) AS t (x)
--> +I (3)
--> +I (1)
--> +I (2)
---- in order
SELECT x, y FROM UNNEST(ARRAY[ROW(1, 'a'), ROW(2, 'b')]) AS t (x, y)
--> +I (1, "a")
--> +I (2, "b")
---- in order
SELECT k, v FROM UNNEST(MAP['a', 1, 'b', 2]) AS t (k, v)
--> +I ("a", 1)
--> +I ("b", 2)
---- in order
SELECT id, t.x FROM nested, LATERAL (SELECT id * 10 AS x) t
--> ! plan TableException: unexpected correlate variable $cor0 in the plan
---- in order
SELECT id, r IS NULL, tags IS NULL, r = ROW(1, 'one', ROW(TRUE)) FROM nested
--> +I (1, false, false, true)
--> +I (2, false, false, false)
--> +I (3, true, true, NULL)
--> +I (4, false, false, false)
---- in any order
SELECT a.id, b.id FROM nested a JOIN nested b ON a.tags = b.tags
--> +I (1, 1)
--> +I (2, 2)
--> +I (4, 4)
---- in any order
SELECT id, sku FROM nested CROSS JOIN UNNEST(items) AS u (sku, qty) WHERE id IN (SELECT id FROM nested WHERE r.x > 1)
--> +I (4, "p")
---- in order
SELECT COALESCE(r.y, 'none'), COUNT(*) FROM nested GROUP BY COALESCE(r.y, 'none')
--> +I ("one", 1)
--> +I ("none", 1)
--> -U ("none", 1)
--> +U ("none", 2)
--> +I ("four", 1)
---- in order
SELECT id, n FROM (SELECT id, nums FROM nested WHERE id <> 2) CROSS JOIN UNNEST(nums) AS u (n) ORDER BY n LIMIT 2
--> +I (1, 1)
--> +I (1, 2)
--> -D (1, 2)
--> +I (3, NULL)
---- in order
SELECT id, ELEMENT(ARRAY[id]) FROM nested
--> +I (1, 1)
--> +I (2, 2)
--> +I (3, 3)
--> +I (4, 4)
