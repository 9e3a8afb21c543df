import { connectorDeclarations } from '@millrace/connectors/declarations'
import { describe, expect, it } from 'vitest'
import { completeAt } from '../src/editor/complete-at.ts'

const TABLE = "CREATE TABLE orders (id BIGINT, amount DECIMAL(10, 2)) WITH ('connector' = 'datagen');\n"
const at = (script: string) => {
  const offset = script.indexOf('|')
  return completeAt(script.replace('|', ''), offset, connectorDeclarations).map((item) => item.label)
}

describe('completion', () => {
  it('offers tables behind FROM', () => expect(at(`${TABLE}SELECT * FROM |`)).toEqual(['orders']))
  it('offers the columns of the tables that are named', () =>
    expect(at(`${TABLE}SELECT | FROM orders`)).toEqual(
      expect.arrayContaining(['id', 'amount', 'COUNT', 'WHERE']),
    ))
  it('offers the options of the connector, without those that stand there', () => {
    const offered = at("CREATE TABLE t (id BIGINT) WITH ('connector' = 'filesystem', 'path' = 'x', |)")
    expect(offered).toContain('format')
    expect(offered).not.toContain('path')
  })
  it('offers connectors as the value of their option', () =>
    expect(at("CREATE TABLE t (id BIGINT) WITH ('connector' = '|')")).toContain('postgres-cdc'))
})
