import { SeededRandom } from './seeded-random.ts'
import type { OrderStatus, ShopChange } from './shop-change.ts'
import { channels, countries, firstNames, lastNames, methods, segments } from './vocabulary.ts'

interface OpenOrder {
  readonly id: number
  readonly cents: number
  status: OrderStatus
  paymentId: number
}

/** All that decides what happens next. JSON: it is kept in the database with the changes it has made. */
export interface WorldState {
  random: number
  step: number
  customers: number
  orders: number
  payments: number
  open: OpenOrder[]
}

export function newWorld(seed: number): WorldState {
  return { random: seed, step: 0, customers: 0, orders: 0, payments: 0, open: [] }
}

const FIRST_CUSTOMERS = 20
const MOST_OPEN = 300

/**
 * Decides the next change from the state alone, so that the same seed makes the same shop whatever the speed and
 * however often it was restarted. Changes `state`.
 */
export function nextChange(state: WorldState, at: number): ShopChange {
  const random = new SeededRandom(state.random)
  const change = decide(state, random, at)
  state.random = random.state
  state.step++
  return change
}

function decide(state: WorldState, random: SeededRandom, at: number): ShopChange {
  if (state.customers < FIRST_CUSTOMERS || random.chance(0.03)) return newCustomer(state, random, at)
  if (random.chance(0.02))
    return {
      kind: 'customer-segment',
      id: random.between(1, state.customers),
      segment: random.pick(segments),
      at,
    }
  if (state.open.length < 5 || (state.open.length < MOST_OPEN && random.chance(0.35)))
    return placeOrder(state, random, at)
  return moveOrder(state, random, at)
}

function newCustomer(state: WorldState, random: SeededRandom, at: number): ShopChange {
  const id = ++state.customers
  const [first, last] = [random.pick(firstNames), random.pick(lastNames)]
  return {
    kind: 'customer-new',
    id,
    name: `${first} ${last}`,
    email: `customer${id}@shop.example`,
    country: random.pick(countries),
    at,
  }
}

function placeOrder(state: WorldState, random: SeededRandom, at: number): ShopChange {
  const id = ++state.orders
  const cents = random.between(499, 24_999)
  state.open.push({ id, cents, status: 'PLACED', paymentId: 0 })
  return {
    kind: 'order-placed',
    id,
    customerId: random.between(1, state.customers),
    channel: random.pick(channels),
    cents,
    at,
  }
}

/** Takes an open order one step further: placed → paid (with a payment before) → shipped → delivered, or out of the way. */
function moveOrder(state: WorldState, random: SeededRandom, at: number): ShopChange {
  const index = random.between(0, state.open.length - 1)
  const order = state.open[index]!
  if (order.status === 'PLACED') {
    if (order.paymentId === 0 && random.chance(0.01))
      return close({ kind: 'order-removed', id: order.id, at })
    if (order.paymentId === 0 && random.chance(0.08))
      return close({ kind: 'order-status', id: order.id, status: 'CANCELLED', at })
    if (order.paymentId === 0) {
      order.paymentId = ++state.payments
      return {
        kind: 'payment',
        id: order.paymentId,
        orderId: order.id,
        method: random.pick(methods),
        cents: order.cents,
        at,
      }
    }
    return advance('PAID')
  }
  if (order.status === 'PAID') return random.chance(0.05) ? refund() : advance('SHIPPED')
  if (order.status === 'REFUNDED')
    return close({ kind: 'order-status', id: order.id, status: 'REFUNDED', at })
  return close({ kind: 'order-status', id: order.id, status: 'DELIVERED', at })

  function advance(status: OrderStatus): ShopChange {
    order.status = status
    return { kind: 'order-status', id: order.id, status, at }
  }
  function refund(): ShopChange {
    order.status = 'REFUNDED'
    return { kind: 'refund', paymentId: order.paymentId, at }
  }
  function close(change: ShopChange): ShopChange {
    state.open.splice(index, 1)
    return change
  }
}
