-- What each channel brings in, and a copy of all long visits as files: two results, one job.
CREATE TABLE orders (
  order_id BIGINT,
  channel STRING,
  status STRING,
  amount DECIMAL(10, 2),
  PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'postgres-cdc',
  'hostname' = '@shop_host@',
  'port' = '@shop_port@',
  'username' = 'playground',
  'password' = '${secret_values.shop_password}',
  'database-name' = 'shop',
  'schema-name' = 'public',
  'table-name' = 'orders',
  'slot.name' = 'playground_revenue_by_channel'
);

CREATE TABLE clicks (
  click_id BIGINT,
  visitor_id BIGINT,
  page STRING,
  duration_ms INT,
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'filesystem',
  'path' = 'clicks',
  'format' = 'json',
  'source.monitor-interval' = '1 s'
);

CREATE TABLE revenue_by_channel (
  channel STRING,
  orders BIGINT,
  revenue DECIMAL(38, 2),
  average DECIMAL(38, 6),
  largest DECIMAL(10, 2),
  PRIMARY KEY (channel) NOT ENFORCED
) WITH (
  'connector' = 'jdbc',
  'url' = 'jdbc:postgresql://@shop_host@:@shop_port@/shop',
  'table-name' = 'reports.revenue_by_channel',
  'username' = 'playground',
  'password' = '${secret_values.shop_password}'
);

CREATE TABLE long_visits (
  click_id BIGINT,
  visitor_id BIGINT,
  page STRING,
  seconds DECIMAL(10, 3),
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'filesystem',
  'path' = 'long-visits',
  'format' = 'json'
);

EXECUTE STATEMENT SET
BEGIN
  INSERT INTO revenue_by_channel
  SELECT channel, COUNT(*), SUM(amount), AVG(amount), MAX(amount)
  FROM orders
  WHERE status IN ('PAID', 'SHIPPED', 'DELIVERED')
  GROUP BY channel;

  INSERT INTO long_visits
  SELECT click_id, visitor_id, page, CAST(duration_ms / 1000.0 AS DECIMAL(10, 3)), event_time
  FROM clicks
  WHERE duration_ms > 8000;
END;
