import { Dictionary } from '@millrace/engine/connect'
import { draw, drawBelow } from './draw.ts'

const encoder = new TextEncoder()
const POOL_BYTES = 1 << 18
export const CHANNELS = 10_000
const HOT_CHANNELS = ['Google', 'Facebook', 'Baidu', 'Apple']
/** What a channel's address is drawn by, apart from all events. */
const CHANNEL_SALT = 101

/** Random letters, with a space one time in 13 if `spaces`: columns of random text are stretches of it. */
function textPool(seed: number, spaces: boolean): Uint8Array {
  const pool = new Uint8Array(POOL_BYTES)
  for (let i = 0; i < POOL_BYTES; i++) {
    const bits = draw(seed, i, spaces ? 51 : 52)
    pool[i] = spaces && bits % 13 === 0 ? 0x20 : 0x61 + ((bits >>> 8) % 26)
  }
  return pool
}

/** Stretches of a pool: text without a string, or a copy, for any of it. */
export class PoolColumn {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly #pool: Uint8Array
  #entries = 0

  constructor(pool: Uint8Array, capacity: number) {
    this.#pool = pool
    this.starts = new Int32Array(capacity + 1)
    this.ends = new Int32Array(capacity + 1)
  }

  add(random: number, length: number): number {
    const start = random % (POOL_BYTES - 1024)
    this.starts[this.#entries] = start
    this.ends[this.#entries] = start + Math.max(0, length)
    return this.#entries++
  }

  dictionary(): Dictionary {
    // A column of nulls alone needs an entry for them, too.
    const size = Math.max(1, this.#entries)
    return Dictionary.ofSlices(this.#pool, this.starts.subarray(0, size), this.ends.subarray(0, size))
  }
}

export interface RandomTexts extends ChannelTexts {
  readonly letters: Uint8Array
  readonly words: Uint8Array
}

let latest: { readonly seed: number; readonly texts: RandomTexts } | null = null

/** All random text of a seed; the readers of one job share it. */
export function randomTexts(seed: number): RandomTexts {
  if (latest?.seed !== seed) {
    const texts = { letters: textPool(seed, false), words: textPool(seed, true), ...channelTexts(seed) }
    latest = { seed, texts }
  }
  return latest.texts
}

function dictionaryOf(texts: readonly string[]): Dictionary {
  return Dictionary.ofByteArrays(texts.map((text) => encoder.encode(text)))
}

interface ChannelTexts {
  readonly channels: Dictionary
  readonly urls: Dictionary
}

/** Entries 0 to 3 are the hot channels, then come all others; a url stands at the place of its channel. */
function channelTexts(seed: number): ChannelTexts {
  const names = [...HOT_CHANNELS, ...Array.from({ length: CHANNELS }, (_, i) => `channel-${i}`)]
  const urls = names.map((_, i) => urlOf(seed, i))
  return { channels: dictionaryOf(names), urls: dictionaryOf(urls) }
}

function urlOf(seed: number, channel: number): string {
  const folder = (at: number) => {
    const length = 3 + drawBelow(3, seed, channel, CHANNEL_SALT + 10 * at)
    return Array.from({ length }, (_, i) =>
      'abcdefghijklmnopqrstuvwxyz_'.charAt(drawBelow(27, seed, channel, CHANNEL_SALT + 10 * at + i + 1)),
    ).join('')
  }
  const url = `https://www.nexmark.com/${folder(1)}/${folder(2)}/${folder(3)}/item.htm?query=1`
  const hasId = channel >= HOT_CHANNELS.length && drawBelow(10, seed, channel, CHANNEL_SALT) > 0
  return hasId ? `${url}&channel_id=${draw(seed, channel, CHANNEL_SALT + 1) >>> 1}` : url
}

const states = ['AZ', 'CA', 'ID', 'OR', 'WA', 'WY']
const cities = [
  'Phoenix',
  'Los Angeles',
  'San Francisco',
  'Boise',
  'Portland',
  'Bend',
  'Redmond',
  'Seattle',
  'Kent',
  'Cheyenne',
]
const first = ['Peter', 'Paul', 'Luke', 'John', 'Saul', 'Vicky', 'Kate', 'Julie', 'Sarah', 'Deiter', 'Walter']
const last = ['Shultz', 'Abrams', 'Spencer', 'White', 'Bartels', 'Walton', 'Smith', 'Jones', 'Noris']

export const stateTexts = dictionaryOf(states)
export const cityTexts = dictionaryOf(cities)
export const nameTexts = dictionaryOf(first.flatMap((a) => last.map((b) => `${a} ${b}`)))
