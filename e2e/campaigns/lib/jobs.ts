/** The campaign's jobs: a table's changes into aggregates, log files into aggregates, log files into files. */
export function campaignJobs(sourceUrl: string): Readonly<Record<'totals' | 'pages' | 'slow', string>> {
  const { hostname, port, pathname, username, password } = new URL(sourceUrl)
  const database = pathname.slice(1)
  const jdbc = (table: string) => `'connector' = 'jdbc', 'table-name' = '${table}',
    'url' = 'jdbc:postgresql://${hostname}:${port}/${database}', 'username' = '${username}', 'password' = '${password}'`
  const every = `SET 'execution.checkpointing.interval' = '500 ms';`
  const clicks = `CREATE TABLE clicks (id BIGINT, page STRING, ms BIGINT) WITH (
    'connector' = 'filesystem', 'path' = 'clicks', 'format' = 'json', 'source.monitor-interval' = '300 ms');`
  return {
    totals: `${every}
      CREATE TABLE orders (id BIGINT, grp STRING, amount DECIMAL(12, 2), PRIMARY KEY (id) NOT ENFORCED) WITH (
        'connector' = 'postgres-cdc', 'hostname' = '${hostname}', 'port' = '${port}', 'username' = '${username}',
        'password' = '${password}', 'database-name' = '${database}', 'schema-name' = 'public',
        'table-name' = 'orders', 'slot.name' = 'campaign_orders');
      CREATE TABLE totals (grp STRING, orders BIGINT, amount DECIMAL(38, 2), PRIMARY KEY (grp) NOT ENFORCED)
        WITH (${jdbc('totals')});
      INSERT INTO totals SELECT grp, COUNT(*), SUM(amount) FROM orders GROUP BY grp`,
    pages: `${every} ${clicks}
      CREATE TABLE pages (page STRING, clicks BIGINT, ms BIGINT, PRIMARY KEY (page) NOT ENFORCED)
        WITH (${jdbc('pages')});
      INSERT INTO pages SELECT page, COUNT(*), SUM(ms) FROM clicks GROUP BY page`,
    slow: `${every} ${clicks}
      CREATE TABLE slow (id BIGINT, page STRING) WITH (
        'connector' = 'filesystem', 'path' = 'slow', 'format' = 'json');
      INSERT INTO slow SELECT id, UPPER(page) FROM clicks WHERE ms >= 500`,
  }
}
