import type pg from 'pg'

/**
 * The shop's tables, the tables that the playground's jobs write, and the role they connect as: it reads the shop,
 * follows its log, and writes only reports.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS customers (
  customer_id bigint PRIMARY KEY, name text NOT NULL, email text NOT NULL, country text NOT NULL,
  segment text NOT NULL DEFAULT 'new', created_at timestamp(3) NOT NULL, updated_at timestamp(3) NOT NULL);
CREATE TABLE IF NOT EXISTS orders (
  order_id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, channel text NOT NULL,
  status text NOT NULL, amount numeric(10, 2) NOT NULL, created_at timestamp(3) NOT NULL, updated_at timestamp(3) NOT NULL);
CREATE TABLE IF NOT EXISTS payments (
  payment_id bigint PRIMARY KEY, order_id bigint NOT NULL, method text NOT NULL, amount numeric(10, 2) NOT NULL,
  refunded boolean NOT NULL DEFAULT false, paid_at timestamp(3) NOT NULL);
CREATE TABLE IF NOT EXISTS shop_simulator (one boolean PRIMARY KEY DEFAULT true CHECK (one), state jsonb NOT NULL);
ALTER TABLE customers REPLICA IDENTITY FULL;
ALTER TABLE orders REPLICA IDENTITY FULL;
ALTER TABLE payments REPLICA IDENTITY FULL;
CREATE SCHEMA IF NOT EXISTS reports;
CREATE TABLE IF NOT EXISTS reports.orders_by_status (
  status text PRIMARY KEY, orders bigint NOT NULL, amount numeric(38, 2));
CREATE TABLE IF NOT EXISTS reports.revenue_by_channel (
  channel text PRIMARY KEY, orders bigint NOT NULL, revenue numeric(38, 2), average numeric(38, 6), largest numeric(10, 2));
CREATE TABLE IF NOT EXISTS reports.clicks_per_minute (
  window_start timestamp(3) NOT NULL, page text NOT NULL, window_end timestamp(3) NOT NULL, clicks bigint NOT NULL,
  visitors bigint NOT NULL, PRIMARY KEY (window_start, page));
`
const PUBLICATION = 'CREATE PUBLICATION dbz_publication FOR TABLE customers, orders, payments'
const GRANTS = `
GRANT USAGE ON SCHEMA public TO playground;
GRANT SELECT ON customers, orders, payments TO playground;
GRANT USAGE, CREATE ON SCHEMA reports TO playground;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA reports TO playground;
`

/** Makes what is missing. `jobPassword` becomes that of the role `playground`. */
export async function ensureSchema(client: pg.ClientBase, jobPassword: string | null): Promise<void> {
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock(7311)')
  await client.query(SCHEMA)
  const published = await client.query("SELECT 1 FROM pg_publication WHERE pubname = 'dbz_publication'")
  if (published.rowCount === 0) await client.query(PUBLICATION)
  if (jobPassword !== null) {
    const { rows } = await client.query<{ statement: string }>(
      `SELECT format('%s ROLE playground LOGIN REPLICATION PASSWORD %L',
         CASE WHEN EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'playground') THEN 'ALTER' ELSE 'CREATE' END, $1::text) AS statement`,
      [jobPassword],
    )
    await client.query(rows[0]!.statement)
    await client.query(GRANTS)
  }
  await client.query('COMMIT')
}
