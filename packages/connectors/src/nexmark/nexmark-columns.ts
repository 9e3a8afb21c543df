import {
  type Column,
  Dictionary,
  type PhysicalColumn,
  type RowType,
  type RowValue,
  readValue,
  type Validity,
} from '@millrace/engine/connect'
import { draw, drawBelow } from './draw.ts'
import { AUCTION, BID, EventNumbers, PERSON } from './event-numbers.ts'
import type { NexmarkConfig } from './nexmark-config.ts'
import { nexmarkTypes } from './nexmark-types.ts'
import { CHANNELS, cityTexts, nameTexts, PoolColumn, randomTexts, stateTexts } from './text-sources.ts'

const kindOf: Readonly<Record<string, number>> = { person: PERSON, auction: AUCTION, bid: BID }

/** Which events a batch is of. */
export interface EventRange {
  readonly first: number
  readonly step: number
  readonly count: number
}

interface Rows extends EventRange {
  readonly kinds: Uint8Array
  readonly validities: readonly Validity[]
}
type Maker = (rows: Rows, kind: number) => Column

/** Makes any columns of any stretch of the stream, each alone. */
export class NexmarkColumns {
  readonly #numbers: EventNumbers
  readonly #makers: Readonly<Record<string, Maker>>

  constructor(config: NexmarkConfig) {
    this.#numbers = new EventNumbers(config)
    this.#makers = makersOf(config, this.#numbers)
  }

  make(columns: readonly PhysicalColumn[], range: EventRange): Column[] {
    const rows = this.#rows(range)
    return columns.map(({ name, within }) => {
      if (within) return this.#field(rows, within.column, within.path[0]!)
      return name === 'event_type' ? eventTypes(rows) : this.#whole(rows, name)
    })
  }

  #rows(range: EventRange): Rows {
    const kinds = new Uint8Array(range.count)
    const validities = [PERSON, AUCTION, BID].map(() => new Uint8Array((range.count + 7) >> 3))
    for (let row = 0; row < range.count; row++) {
      const kind = this.#numbers.kind(range.first + row * range.step)
      kinds[row] = kind
      validities[kind]![row >> 3]! |= 1 << (row & 7)
    }
    return { ...range, kinds, validities }
  }

  #field(rows: Rows, column: string, field: string): Column {
    return this.#makers[`${column}.${field}`]!(rows, kindOf[column]!)
  }

  /** A whole ROW as values. */
  #whole(rows: Rows, name: string): Column {
    const { fields } = nexmarkTypes[name] as RowType
    const columns = fields.map((field) => this.#field(rows, name, field.name))
    const kind = kindOf[name]!
    const values = Array.from(
      { length: rows.count },
      (_, row): RowValue =>
        rows.kinds[row] === kind ? fields.map((field, i) => readValue(columns[i]!, field.type, row)) : null,
    )
    return { physical: 'any', values, validity: rows.validities[kind]! }
  }
}

function eventTypes({ kinds }: Rows): Column {
  return { physical: 'i32', values: Int32Array.from(kinds), validity: null }
}

/** BIGINT from numbers within ±2^53. */
function longs(value: (n: number) => number): Maker {
  return ({ first, step, count, kinds, validities }, kind) => {
    const values = new BigInt64Array(count)
    const halves = new Int32Array(values.buffer)
    for (let row = 0; row < count; row++) {
      if (kinds[row] !== kind) continue
      const number = value(first + row * step)
      halves[2 * row] = number | 0
      halves[2 * row + 1] = Math.floor(number / 4294967296)
    }
    return { physical: 'i64', values, validity: validities[kind]! }
  }
}

function times(value: (n: number) => number): Maker {
  return ({ first, step, count, kinds, validities }, kind) => {
    const values = new Float64Array(count)
    for (let row = 0; row < count; row++) if (kinds[row] === kind) values[row] = value(first + row * step)
    return { physical: 'ts', values, nanos: null, validity: validities[kind]! }
  }
}

function coded(dictionary: Dictionary, code: (n: number) => number): Maker {
  return ({ first, step, count, kinds, validities }, kind) => {
    const values = new Int32Array(count)
    for (let row = 0; row < count; row++) if (kinds[row] === kind) values[row] = code(first + row * step)
    return { physical: 'dict', values, dictionary, validity: validities[kind]! }
  }
}

function pooled(pool: Uint8Array, random: (n: number) => number, length: (n: number) => number): Maker {
  return ({ first, step, count, kinds, validities }, kind) => {
    const values = new Int32Array(count)
    const texts = new PoolColumn(pool, count)
    for (let row = 0; row < count; row++) {
      if (kinds[row] !== kind) continue
      const n = first + row * step
      values[row] = texts.add(random(n), length(n))
    }
    return { physical: 'dict', values, dictionary: texts.dictionary(), validity: validities[kind]! }
  }
}

function spelled(text: (n: number) => string): Maker {
  return ({ first, step, count, kinds, validities }, kind) => {
    const values = new Int32Array(count)
    const entries: string[] = []
    for (let row = 0; row < count; row++)
      if (kinds[row] === kind) values[row] = entries.push(text(first + row * step)) - 1
    if (entries.length === 0) entries.push('')
    const dictionary = Dictionary.ofStrings(entries)
    return { physical: 'dict', values, dictionary, validity: validities[kind]! }
  }
}

/** Lengths around what is missing to the wanted size of an event, ± 20 %. */
function extraLength(seed: number, average: number, salt: number): (n: number) => number {
  const delta = Math.round(Math.max(average, 0) * 0.2)
  const least = Math.max(average, 0) - delta
  return delta === 0 ? () => least : (n) => least + drawBelow(2 * delta, seed, n, salt)
}

function makersOf(config: NexmarkConfig, numbers: EventNumbers): Readonly<Record<string, Maker>> {
  const { seed } = config
  const { letters, words, channels, urls } = randomTexts(seed)
  const random = (salt: number) => (n: number) => draw(seed, n, salt)
  const below = (bound: number, salt: number) => (n: number) => drawBelow(bound, seed, n, salt)
  const price = (salt: number) => (n: number) =>
    Math.round(10 ** ((draw(seed, n, salt) / 4294967296) * 6) * 100)
  const hot = below(2, 20)
  const cold = below(CHANNELS, 21)
  const hottest = below(4, 22)
  const channel = (n: number) => (hot(n) > 0 ? hottest(n) : 4 + cold(n))
  const extra = (bytes: number, salt: number) =>
    pooled(letters, random(salt), extraLength(seed, bytes, salt + 1))
  const dateTime = times((n) => numbers.time(n))
  const initialBid = price(30)
  return {
    'person.id': longs((n) => numbers.personId(n)),
    'person.name': coded(nameTexts, below(nameTexts.size, 40)),
    'person.emailAddress': spelled((n) => `${letterText(seed, n, 41, 7)}@${letterText(seed, n, 42, 5)}.com`),
    'person.creditCard': spelled((n) =>
      [43, 44, 45, 46].map((salt) => String(drawBelow(10_000, seed, n, salt)).padStart(4, '0')).join(' '),
    ),
    'person.city': coded(cityTexts, below(cityTexts.size, 47)),
    'person.state': coded(stateTexts, below(stateTexts.size, 48)),
    'person.dateTime': dateTime,
    'person.extra': extra(config.personBytes - 78, 60),
    'auction.id': longs((n) => numbers.auctionId(n)),
    'auction.itemName': pooled(words, random(31), (n) => 3 + drawBelow(17, seed, n, 32)),
    'auction.description': pooled(words, random(33), (n) => 3 + drawBelow(97, seed, n, 34)),
    'auction.initialBid': longs(initialBid),
    'auction.reserve': longs(
      (
        (more) => (n: number) =>
          initialBid(n) + more(n)
      )(price(35)),
    ),
    'auction.dateTime': dateTime,
    'auction.expires': times((n) => numbers.auctionExpires(n)),
    'auction.seller': longs((n) => numbers.auctionSeller(n)),
    'auction.category': longs(
      (
        (category) => (n: number) =>
          10 + category(n)
      )(below(5, 36)),
    ),
    'auction.extra': extra(config.auctionBytes - 118, 62),
    'bid.auction': longs((n) => numbers.bidAuction(n)),
    'bid.bidder': longs((n) => numbers.bidBidder(n)),
    'bid.price': longs(price(23)),
    'bid.channel': coded(channels, channel),
    'bid.url': coded(urls, channel),
    'bid.dateTime': dateTime,
    'bid.extra': extra(config.bidBytes - 32, 64),
  }
}

function letterText(seed: number, n: number, salt: number, most: number): string {
  const length = 3 + drawBelow(most - 2, seed, n, salt)
  let bits = draw(seed, n, salt + 100)
  let text = ''
  for (let i = 0; i < length; i++) {
    text += String.fromCharCode(0x61 + (bits % 26))
    bits = Math.imul(bits, 0x9e3779b1) >>> 4
  }
  return text
}
