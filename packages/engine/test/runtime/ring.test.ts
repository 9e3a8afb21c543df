import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StreamElement } from '../../src/runtime/stream-element.ts'
import { ringMemory } from '../../src/runtime/wire/ring.ts'
import { RingReader } from '../../src/runtime/wire/ring-reader.ts'
import { RingWriter } from '../../src/runtime/wire/ring-writer.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import { Dictionary } from '../../src/types/dictionary.ts'
import { intType, stringType } from '../../src/types/logical-type.ts'
import { randomBatch, rowsOf, type TypedBatch } from './random-batch.ts'

type Sent =
  | { readonly kind: 'batch'; readonly typed: TypedBatch }
  | Exclude<StreamElement, { readonly kind: 'batch' }>

const sent: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 4, arbitrary: randomBatch.map((typed) => ({ kind: 'batch' as const, typed })) },
  fc.record({ kind: fc.constant('watermark' as const), watermark: fc.maxSafeInteger() }),
  fc.record({ kind: fc.constant('idle' as const), idle: fc.boolean() }),
  fc.record({
    kind: fc.constant('barrier' as const),
    barrier: fc.record({ checkpointId: fc.nat(), state: fc.constantFrom('full', 'changed', 'none') }),
  }) as fc.Arbitrary<Sent>,
  fc.constant<Sent>({ kind: 'end' }),
)

/** Both ends, with bells that ring at once, as in one thread. */
function connect(capacity: number) {
  const memory = ringMemory(capacity)
  const bells = { sender: 0, receiver: 0 }
  const writer = new RingWriter(memory, () => bells.receiver++)
  const reader = new RingReader(memory, () => bells.sender++)
  const roomCalls = { count: 0 }
  writer.onRoom(() => roomCalls.count++)
  return { writer, reader, bells, roomCalls }
}

describe('a channel through shared memory', () => {
  it('delivers any elements whole and in order, however small it is and whoever is faster', () => {
    fc.assert(
      fc.property(
        fc.array(sent, { maxLength: 12 }),
        fc.constantFrom(64, 128, 512, 4096, 65_536),
        fc.infiniteStream(fc.boolean()),
        (elements, capacity, turns) => {
          const { writer, reader, bells } = connect(capacity)
          const got: StreamElement[] = []
          const left = [...elements]
          for (const sends of turns) {
            if (got.length === elements.length) break
            if (sends && left.length > 0) {
              const next = left.shift()!
              writer.write(next.kind === 'batch' ? { kind: 'batch', batch: next.typed.batch } : next)
            } else {
              const element = reader.take()
              if (element !== undefined) got.push(element)
              if (bells.sender > 0) writer.onBell()
              bells.sender = 0
            }
          }
          expect(reader.peek()).toBeUndefined()
          expect(writer.hasRoom).toBe(true)
          for (const [index, element] of elements.entries()) {
            const arrived = got[index]!
            if (element.kind !== 'batch') expect(arrived).toEqual(element)
            else if (arrived.kind !== 'batch') expect(arrived.kind).toBe('batch')
            else {
              const { types } = element.typed
              expect(arrived.batch.columns.map(({ physical }) => physical)).toEqual(
                element.typed.batch.columns.map(({ physical }) => physical),
              )
              expect(rowsOf({ types, batch: arrived.batch })).toEqual(rowsOf(element.typed))
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has no room while something waits for the ring, and says when it has', () => {
    const { writer, reader, bells, roomCalls } = connect(512)
    const builder = new BatchBuilder([intType])
    for (let row = 0; row < 1000; row++) builder.append([row])
    expect(writer.hasRoom).toBe(true)
    writer.write({ kind: 'batch', batch: builder.finish() })
    expect(writer.hasRoom).toBe(false)
    for (let turn = 0; turn < 50 && !writer.hasRoom; turn++) {
      reader.peek()
      if (bells.sender > 0) writer.onBell()
    }
    expect(writer.hasRoom).toBe(true)
    expect(roomCalls.count).toBe(1)
    expect(reader.take()?.kind).toBe('batch')
  })

  it('does not read on while nobody takes what has come', () => {
    const { writer, reader } = connect(256)
    for (let index = 0; index < 100; index++) writer.write({ kind: 'watermark', watermark: index })
    for (let turn = 0; turn < 100; turn++) {
      reader.peek()
      writer.onBell()
    }
    expect(writer.hasRoom).toBe(false)
  })

  it('wakes a receiver that sleeps, once', () => {
    const { writer, reader, bells } = connect(4096)
    writer.write({ kind: 'watermark', watermark: 1 })
    expect(bells.receiver).toBe(0)
    reader.take()
    expect(reader.peek()).toBeUndefined()
    writer.write({ kind: 'watermark', watermark: 2 })
    writer.write({ kind: 'watermark', watermark: 3 })
    expect(bells.receiver).toBe(1)
  })

  it('sends of a large dictionary only what the rows use', () => {
    const memory = ringMemory(65_536)
    const writer = new RingWriter(memory, () => {})
    const strings = Array.from({ length: 50_000 }, (_, index) => `a rather long entry with number ${index}`)
    const dictionary = Dictionary.ofStrings(strings)
    const values = Int32Array.from([40_000, 7, 7, 0])
    const column = { physical: 'dict' as const, values, dictionary, validity: Uint8Array.of(0b0111) }
    writer.write({ kind: 'batch', batch: { length: 4, columns: [column], kinds: null } })
    expect(writer.hasRoom).toBe(true)
    const got = new RingReader(memory, () => {}).take()
    if (got?.kind !== 'batch') throw new Error('a batch was sent')
    const [received] = got.batch.columns
    expect(received?.physical === 'dict' && received.dictionary.size).toBe(2)
    expect(rowsOf({ types: [stringType], batch: got.batch }).map(([row]) => row)).toEqual([
      [strings[40_000]],
      [strings[7]],
      [strings[7]],
      [null],
    ])
  })
})
