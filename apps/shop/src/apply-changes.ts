import type pg from 'pg'
import type { ShopChange } from './shop-change.ts'

/** Writes one change into the shop's tables. */
export async function applyChange(client: pg.ClientBase, change: ShopChange): Promise<void> {
  const [sql, values] = statementOf(change)
  await client.query(sql, values)
}

function statementOf(change: ShopChange): [sql: string, values: unknown[]] {
  const at = new Date(change.at).toISOString().slice(0, -1)
  switch (change.kind) {
    case 'customer-new':
      return [
        'INSERT INTO customers VALUES ($1, $2, $3, $4, DEFAULT, $5, $5)',
        [change.id, change.name, change.email, change.country, at],
      ]
    case 'customer-segment':
      return [
        'UPDATE customers SET segment = $2, updated_at = $3 WHERE customer_id = $1',
        [change.id, change.segment, at],
      ]
    case 'order-placed':
      return [
        "INSERT INTO orders VALUES ($1, $2, $3, 'PLACED', $4, $5, $5)",
        [change.id, change.customerId, change.channel, euros(change.cents), at],
      ]
    case 'order-status':
      return [
        'UPDATE orders SET status = $2, updated_at = $3 WHERE order_id = $1',
        [change.id, change.status, at],
      ]
    case 'order-removed':
      return ['DELETE FROM orders WHERE order_id = $1', [change.id]]
    case 'payment':
      return [
        'INSERT INTO payments VALUES ($1, $2, $3, $4, DEFAULT, $5)',
        [change.id, change.orderId, change.method, euros(change.cents), at],
      ]
    case 'refund':
      return ['UPDATE payments SET refunded = true WHERE payment_id = $1', [change.paymentId]]
  }
}

function euros(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}
