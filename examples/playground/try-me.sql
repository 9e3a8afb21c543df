-- Press Debug (Ctrl-Enter): rows appear below as they are made. Nothing is written anywhere.
CREATE TABLE readings (
  sensor INT,
  celsius DOUBLE,
  measured_at AS CURRENT_TIMESTAMP
) WITH (
  'connector' = 'datagen',
  'rows-per-second' = '20',
  'fields.sensor.min' = '1',
  'fields.sensor.max' = '5',
  'fields.celsius.min' = '15',
  'fields.celsius.max' = '30'
);

SELECT sensor, COUNT(*) AS readings, ROUND(AVG(celsius), 1) AS average, MAX(celsius) AS hottest
FROM readings
GROUP BY sensor;
