/**
 * The queries of the Nexmark suite for Flink, over the views that `nexmark-script.ts` makes. q14 counts characters by
 * REPLACE where the suite has a Java function, q10 writes no files. q6 is left out: its OVER aggregate reads a stream of
 * updates, which Flink refuses as well.
 */
export const nexmarkQueries: Readonly<Record<string, string>> = {
  q0: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, \`dateTime\` TIMESTAMP(3), extra STRING)
  WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, bidder, price, \`dateTime\`, extra FROM bid;
`,
  q1: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price DECIMAL(23,3), \`dateTime\` TIMESTAMP(3),
  extra STRING) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, bidder, 0.908 * price AS price, \`dateTime\`, extra FROM bid;
`,
  q2: `
CREATE TABLE sink (auction BIGINT, price BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, price FROM bid WHERE MOD(auction, 123) = 0;
`,
  q3: `
CREATE TABLE sink (name STRING, city STRING, state STRING, id BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT P.name, P.city, P.state, A.id FROM auction AS A INNER JOIN person AS P
  ON A.seller = P.id WHERE A.category = 10 AND (P.state = 'OR' OR P.state = 'ID' OR P.state = 'CA');
`,
  q4: `
CREATE TABLE sink (id BIGINT, final BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT Q.category, AVG(Q.final) FROM (SELECT MAX(B.price) AS final, A.category
  FROM auction A, bid B WHERE A.id = B.auction AND B.\`dateTime\` BETWEEN A.\`dateTime\` AND A.expires
  GROUP BY A.id, A.category) Q GROUP BY Q.category;
`,
  q5: `
CREATE TABLE sink (auction BIGINT, num BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT AuctionBids.auction, AuctionBids.num FROM (
 SELECT auction, count(*) AS num, window_start AS starttime, window_end AS endtime
   FROM TABLE(HOP(TABLE bid, DESCRIPTOR(\`dateTime\`), INTERVAL '2' SECOND, INTERVAL '10' SECOND))
   GROUP BY auction, window_start, window_end
) AS AuctionBids JOIN (
 SELECT max(CountBids.num) AS maxn, CountBids.starttime, CountBids.endtime FROM (
  SELECT count(*) AS num, window_start AS starttime, window_end AS endtime FROM TABLE(HOP(TABLE bid,
    DESCRIPTOR(\`dateTime\`), INTERVAL '2' SECOND, INTERVAL '10' SECOND)) GROUP BY auction, window_start,
    window_end
 ) AS CountBids GROUP BY CountBids.starttime, CountBids.endtime
) AS MaxBids ON AuctionBids.starttime = MaxBids.starttime AND AuctionBids.endtime = MaxBids.endtime
  AND AuctionBids.num >= MaxBids.maxn;
`,
  q7: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, \`dateTime\` TIMESTAMP(3), extra STRING)
  WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT B.auction, B.price, B.bidder, B.\`dateTime\`, B.extra from bid B JOIN (
 SELECT MAX(price) AS maxprice, window_end as \`dateTime\` FROM TABLE(TUMBLE(TABLE bid,
   DESCRIPTOR(\`dateTime\`), INTERVAL '10' SECOND)) GROUP BY window_start, window_end
) B1 ON B.price = B1.maxprice WHERE B.\`dateTime\` BETWEEN B1.\`dateTime\` - INTERVAL '10' SECOND
  AND B1.\`dateTime\`;
`,
  q8: `
CREATE TABLE sink (id BIGINT, name STRING, stime TIMESTAMP(3)) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT P.id, P.name, P.starttime FROM (
 SELECT id, name, window_start AS starttime, window_end AS endtime FROM TABLE(TUMBLE(TABLE person,
   DESCRIPTOR(\`dateTime\`), INTERVAL '10' SECOND)) GROUP BY id, name, window_start, window_end
) P JOIN (
 SELECT seller, window_start AS starttime, window_end AS endtime FROM TABLE(TUMBLE(TABLE auction,
   DESCRIPTOR(\`dateTime\`), INTERVAL '10' SECOND)) GROUP BY seller, window_start, window_end
) A ON P.id = A.seller AND P.starttime = A.starttime AND P.endtime = A.endtime;
`,
  q9: `
CREATE TABLE sink (id BIGINT, itemName STRING, description STRING, initialBid BIGINT, reserve BIGINT,
  \`dateTime\` TIMESTAMP(3), expires TIMESTAMP(3), seller BIGINT, category BIGINT, extra STRING,
  auction BIGINT, bidder BIGINT, price BIGINT, bid_dateTime TIMESTAMP(3), bid_extra STRING)
  WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT id, itemName, description, initialBid, reserve, \`dateTime\`, expires, seller,
  category, extra, auction, bidder, price, bid_dateTime, bid_extra FROM (
 SELECT A.*, B.auction, B.bidder, B.price, B.\`dateTime\` AS bid_dateTime, B.extra AS bid_extra,
   ROW_NUMBER() OVER (PARTITION BY A.id ORDER BY B.price DESC, B.\`dateTime\` ASC) AS rownum
   FROM auction A, bid B WHERE A.id = B.auction AND B.\`dateTime\` BETWEEN A.\`dateTime\` AND A.expires)
   WHERE rownum <= 1;
`,
  q10: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, \`dateTime\` TIMESTAMP(3), extra STRING,
  dt STRING, hm STRING) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, bidder, price, \`dateTime\`, extra, DATE_FORMAT(\`dateTime\`,
  'yyyy-MM-dd'), DATE_FORMAT(\`dateTime\`, 'HH:mm') FROM bid;
`,
  q11: `
CREATE TABLE sink (bidder BIGINT, bid_count BIGINT, starttime TIMESTAMP(3), endtime TIMESTAMP(3))
  WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT B.bidder, count(*) as bid_count, window_start, window_end
  FROM TABLE(SESSION(TABLE bid PARTITION BY bidder, DESCRIPTOR(\`dateTime\`), INTERVAL '10' SECOND)) B
  GROUP BY B.bidder, window_start, window_end;
`,
  q12: `
CREATE VIEW B AS SELECT *, PROCTIME() as p_time FROM bid;
CREATE TABLE sink (bidder BIGINT, bid_count BIGINT, starttime TIMESTAMP(3), endtime TIMESTAMP(3))
  WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT bidder, count(*) as bid_count, window_start, window_end
  FROM TABLE(TUMBLE(TABLE B, DESCRIPTOR(p_time), INTERVAL '10' SECOND)) GROUP BY bidder, window_start,
  window_end;
`,
  q13: `
CREATE TABLE side_input (key BIGINT, \`value\` STRING) WITH ('connector' = 'filesystem',
  'path' = '{side}', 'format' = 'csv');
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, \`dateTime\` TIMESTAMP(3), \`value\` STRING)
  WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT B.auction, B.bidder, B.price, B.\`dateTime\`, S.\`value\` FROM (SELECT *,
  PROCTIME() AS p_time FROM bid) B JOIN side_input FOR SYSTEM_TIME AS OF B.p_time AS S
  ON MOD(B.auction, 10000) = S.key;
`,
  q14: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price DECIMAL(23,3), bidTimeType STRING,
  \`dateTime\` TIMESTAMP(3), extra STRING, c_counts BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, bidder, 0.908 * price as price, CASE WHEN HOUR(\`dateTime\`) >= 8
  AND HOUR(\`dateTime\`) <= 18 THEN 'dayTime'
  WHEN HOUR(\`dateTime\`) <= 6 OR HOUR(\`dateTime\`) >= 20 THEN 'nightTime'
  ELSE 'otherTime' END AS bidTimeType, \`dateTime\`, extra,
  CHAR_LENGTH(extra) - CHAR_LENGTH(REPLACE(extra, 'c', '')) AS c_counts FROM bid
  WHERE 0.908 * price > 1000000 AND 0.908 * price < 50000000;
`,
  q15: `
CREATE TABLE sink (\`day\` STRING, total_bids BIGINT, rank1_bids BIGINT, rank2_bids BIGINT,
  rank3_bids BIGINT, total_bidders BIGINT, rank1_bidders BIGINT, rank2_bidders BIGINT,
  rank3_bidders BIGINT, total_auctions BIGINT, rank1_auctions BIGINT, rank2_auctions BIGINT,
  rank3_auctions BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT DATE_FORMAT(\`dateTime\`, 'yyyy-MM-dd') as \`day\`, count(*) ,
  count(*) filter (where price < 10000), count(*) filter (where price >= 10000 and price < 1000000),
  count(*) filter (where price >= 1000000), count(distinct bidder) ,
  count(distinct bidder) filter (where price < 10000),
  count(distinct bidder) filter (where price >= 10000 and price < 1000000),
  count(distinct bidder) filter (where price >= 1000000), count(distinct auction) ,
  count(distinct auction) filter (where price < 10000),
  count(distinct auction) filter (where price >= 10000 and price < 1000000),
  count(distinct auction) filter (where price >= 1000000) FROM bid GROUP BY DATE_FORMAT(\`dateTime\`,
  'yyyy-MM-dd');
`,
  q16: `
CREATE TABLE sink (channel STRING, \`day\` STRING, \`minute\` STRING, total_bids BIGINT, rank1_bids BIGINT,
  rank2_bids BIGINT, rank3_bids BIGINT, total_bidders BIGINT, rank1_bidders BIGINT,
  rank2_bidders BIGINT, rank3_bidders BIGINT, total_auctions BIGINT, rank1_auctions BIGINT,
  rank2_auctions BIGINT, rank3_auctions BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT channel, DATE_FORMAT(\`dateTime\`, 'yyyy-MM-dd') as \`day\`,
  max(DATE_FORMAT(\`dateTime\`, 'HH:mm')) as \`minute\`, count(*) , count(*) filter (where price < 10000),
  count(*) filter (where price >= 10000 and price < 1000000), count(*) filter (where price >= 1000000),
  count(distinct bidder) , count(distinct bidder) filter (where price < 10000),
  count(distinct bidder) filter (where price >= 10000 and price < 1000000),
  count(distinct bidder) filter (where price >= 1000000), count(distinct auction) ,
  count(distinct auction) filter (where price < 10000),
  count(distinct auction) filter (where price >= 10000 and price < 1000000),
  count(distinct auction) filter (where price >= 1000000) FROM bid GROUP BY channel,
  DATE_FORMAT(\`dateTime\`, 'yyyy-MM-dd');
`,
  q17: `
CREATE TABLE sink (auction BIGINT, \`day\` STRING, total_bids BIGINT, rank1_bids BIGINT,
  rank2_bids BIGINT, rank3_bids BIGINT, min_price BIGINT, max_price BIGINT, avg_price BIGINT,
  sum_price BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, DATE_FORMAT(\`dateTime\`, 'yyyy-MM-dd') as \`day\`,
  count(*) AS total_bids, count(*) filter (where price < 10000) AS rank1_bids,
  count(*) filter (where price >= 10000 and price < 1000000) AS rank2_bids,
  count(*) filter (where price >= 1000000) AS rank3_bids, min(price) AS min_price,
  max(price) AS max_price, avg(price) AS avg_price, sum(price) AS sum_price FROM bid GROUP BY auction,
  DATE_FORMAT(\`dateTime\`, 'yyyy-MM-dd');
`,
  q18: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, url STRING,
  \`dateTime\` TIMESTAMP(3), extra STRING) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, bidder, price, channel, url, \`dateTime\`, extra FROM (SELECT *,
  ROW_NUMBER() OVER (PARTITION BY bidder, auction ORDER BY \`dateTime\` DESC) AS rank_number FROM bid)
  WHERE rank_number <= 1;
`,
  q19: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, url STRING,
  \`dateTime\` TIMESTAMP(3), extra STRING, rank_number BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT * FROM (SELECT *,
  ROW_NUMBER() OVER (PARTITION BY auction ORDER BY price DESC) AS rank_number FROM bid)
  WHERE rank_number <= 10;
`,
  q20: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, url STRING,
  bid_dateTime TIMESTAMP(3), bid_extra STRING, itemName STRING, description STRING, initialBid BIGINT,
  reserve BIGINT, auction_dateTime TIMESTAMP(3), expires TIMESTAMP(3), seller BIGINT, category BIGINT,
  auction_extra STRING) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, bidder, price, channel, url, B.\`dateTime\`, B.extra, itemName,
  description, initialBid, reserve, A.\`dateTime\`, expires, seller, category, A.extra FROM bid AS B INNER
  JOIN auction AS A on B.auction = A.id WHERE A.category = 10;
`,
  q21: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, channel_id STRING)
  WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, bidder, price, channel, CASE WHEN lower(channel) = 'apple' THEN '0'
  WHEN lower(channel) = 'google' THEN '1' WHEN lower(channel) = 'facebook' THEN '2'
  WHEN lower(channel) = 'baidu' THEN '3' ELSE REGEXP_EXTRACT(url, '(&|^)channel_id=([^&]*)',
  2) END AS channel_id FROM bid where REGEXP_EXTRACT(url, '(&|^)channel_id=([^&]*)', 2) is not null
  or lower(channel) in ('apple', 'google', 'facebook', 'baidu');
`,
  q22: `
CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, dir1 STRING,
  dir2 STRING, dir3 STRING) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT auction, bidder, price, channel, SPLIT_INDEX(url, '/', 3) as dir1,
  SPLIT_INDEX(url, '/', 4) as dir2, SPLIT_INDEX(url, '/', 5) as dir3 FROM bid;
`,
  q23: `
CREATE TABLE sink (bidder BIGINT, price BIGINT, channel STRING, url STRING, bid_extra STRING,
  person_id BIGINT, name STRING, emailAddress STRING, creditCard STRING, city STRING, state STRING,
  person_extra STRING, itemName STRING, description STRING, initialBid BIGINT, reserve BIGINT,
  auction_dateTime TIMESTAMP(3), expires TIMESTAMP(3), seller BIGINT, category BIGINT,
  auction_extra STRING) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT bidder, price, channel, url, B.extra, P.id, name, emailAddress, creditCard,
  city, state, P.extra, itemName, description, initialBid, reserve, A.\`dateTime\`, expires, seller,
  category, A.extra FROM bid B JOIN person P ON P.id = B.bidder JOIN auction A ON A.seller = B.bidder;
`,
}
