-- How many orders stand at each status right now, and what they are worth.
-- Reads the shop's orders as they are, then every change as it happens.
CREATE TABLE orders (
  order_id BIGINT,
  customer_id BIGINT,
  channel STRING,
  status STRING,
  amount DECIMAL(10, 2),
  created_at TIMESTAMP(3),
  updated_at TIMESTAMP(3),
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
  'slot.name' = 'playground_orders_by_status'
);

CREATE TABLE orders_by_status (
  status STRING,
  orders BIGINT,
  amount DECIMAL(38, 2),
  PRIMARY KEY (status) NOT ENFORCED
) WITH (
  'connector' = 'jdbc',
  'url' = 'jdbc:postgresql://@shop_host@:@shop_port@/shop',
  'table-name' = 'reports.orders_by_status',
  'username' = 'playground',
  'password' = '${secret_values.shop_password}'
);

INSERT INTO orders_by_status
SELECT status, COUNT(*) AS orders, SUM(amount) AS amount
FROM orders
GROUP BY status;
