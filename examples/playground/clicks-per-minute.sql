-- Clicks and visitors of each page, minute by minute, from the log files that the web shop writes.
SET 'execution.checkpointing.interval' = '2 s';

CREATE TABLE clicks (
  click_id BIGINT,
  visitor_id BIGINT,
  page STRING,
  device STRING,
  duration_ms INT,
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '3' SECOND
) WITH (
  'connector' = 'filesystem',
  'path' = 'clicks',
  'format' = 'json',
  'source.monitor-interval' = '1 s'
);

CREATE VIEW page_clicks AS
SELECT UPPER(SUBSTRING(page, 2)) AS page_name, page, visitor_id, event_time
FROM clicks
WHERE page <> '/help' AND duration_ms >= 10;

CREATE TABLE clicks_per_minute (
  window_start TIMESTAMP(3),
  page STRING,
  window_end TIMESTAMP(3),
  clicks BIGINT,
  visitors BIGINT,
  PRIMARY KEY (window_start, page) NOT ENFORCED
) WITH (
  'connector' = 'jdbc',
  'url' = 'jdbc:postgresql://@shop_host@:@shop_port@/shop',
  'table-name' = 'reports.clicks_per_minute',
  'username' = 'playground',
  'password' = '${secret_values.shop_password}'
);

INSERT INTO clicks_per_minute
SELECT window_start, page, window_end, COUNT(*) AS clicks, COUNT(DISTINCT visitor_id) AS visitors
FROM TABLE(TUMBLE(TABLE page_clicks, DESCRIPTOR(event_time), INTERVAL '1' MINUTE))
GROUP BY window_start, window_end, page;
