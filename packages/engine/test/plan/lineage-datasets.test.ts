import { describe, expect, test } from 'vitest'
import type { ConnectorTable } from '../../src/connect/connector.ts'
import { datasetOf, isPrivate } from '../../src/plan/lineage/dataset-name.ts'

const table = (options: ConnectorTable['options']): ConnectorTable => ({
  name: 'mine',
  columns: [],
  primaryKey: [],
  partitionKeys: [],
  options,
  spans: {},
})

describe('what a table is outside the script', () => {
  test.each([
    [
      {
        connector: 'postgres-cdc',
        hostname: 'db',
        'database-name': 'shop',
        'schema-name': 'public',
        'table-name': 'o',
      },
      { namespace: 'postgres://db:5432', name: 'shop.public.o' },
    ],
    [
      { connector: 'jdbc', url: 'jdbc:postgresql://db:5432/shop', 'table-name': 'o' },
      { namespace: 'postgres://db:5432', name: 'shop.public.o' },
    ],
    [
      { connector: 'mysql-cdc', hostname: 'm', port: 3307, 'database-name': 'shop', 'table-name': 'o' },
      { namespace: 'mysql://m:3307', name: 'shop.o' },
    ],
    [
      { connector: 'kafka', topic: 'clicks', 'properties.bootstrap.servers': 'k1:9092,k2:9092' },
      { namespace: 'kafka://k1:9092', name: 'clicks' },
    ],
    [
      { connector: 'filesystem', path: '/data/in' },
      { namespace: 'file', name: '/data/in' },
    ],
    [
      { connector: 'filesystem', path: 'file:///data/in' },
      { namespace: 'file', name: '/data/in' },
    ],
    [
      { connector: 'filesystem', path: 's3://bucket/a/b' },
      { namespace: 's3://bucket', name: '/a/b' },
    ],
    [{ connector: 'datagen' }, { namespace: 'inmemory://datagen', name: 'mine' }],
  ])('%j', (options, expected) => {
    expect(datasetOf(table(options))).toEqual(expected)
  })

  test('a source and a sink of the same table are the same', () => {
    const read = {
      connector: 'postgres-cdc',
      hostname: 'db',
      'database-name': 'a',
      'schema-name': 'public',
      'table-name': 'o',
    }
    const written = { connector: 'jdbc', url: 'jdbc:postgresql://db/a', 'table-name': 'public.o' }
    expect(datasetOf(table(read))).toEqual(datasetOf(table(written)))
  })

  test('shows no password', () => {
    const url = 'jdbc:postgresql://me:hush@db:5432/shop?password=hush'
    const dataset = datasetOf(table({ connector: 'jdbc', url, 'table-name': 'o', password: 'hush' }))
    expect(JSON.stringify(dataset)).not.toContain('hush')
    const bucket = datasetOf(table({ connector: 'filesystem', path: 's3://key:hush@bucket/x' }))
    expect(JSON.stringify(bucket)).not.toContain('hush')
  })

  test('what nobody else can read is private to the script', () => {
    expect(isPrivate(datasetOf(table({ connector: 'print' })))).toBe(true)
    expect(isPrivate(datasetOf(table({ connector: 'filesystem', path: 'x' })))).toBe(false)
  })
})
