import {
  bigintType,
  booleanType,
  type ConnectorEnvironment,
  type ConnectorTable,
  decimalType,
  doubleType,
  intType,
  type LogicalType,
  type OptionSpec,
  type ParsedOptions,
  stringType,
  timestampLtzType,
  timestampType,
} from '@millrace/engine/connect'
import { silentLogger } from '@millrace/kernel'
import { connectors } from '../../src/index.ts'

export const types = {
  bool: booleanType,
  int: intType,
  bigint: bigintType,
  double: doubleType,
  string: stringType,
  money: decimalType(10, 2),
  ts: timestampType(3),
  ltz: timestampLtzType(3),
}

/** A table as the planner hands it to a connector: options parsed, defaults filled in. */
export function tableOf(
  connector: string,
  columns: Readonly<Record<string, LogicalType>>,
  options: ParsedOptions = {},
  primaryKey: readonly string[] = [],
): ConnectorTable {
  const specs = connectors.get(connector)!.options
  return {
    name: 'test_table',
    columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
    primaryKey,
    partitionKeys: [],
    options: { ...defaultsOf(specs), ...options },
    spans: {},
  }
}

function defaultsOf(specs: readonly OptionSpec[]): ParsedOptions {
  const known = specs.filter((spec) => spec.default !== undefined && !spec.key.includes('#'))
  return Object.fromEntries(known.map((spec) => [spec.key, parsed(spec)]))
}

function parsed(spec: OptionSpec): string | number | boolean {
  const text = spec.default!
  if (spec.type === 'boolean') return text === 'true'
  if (spec.type === 'duration') return durationMs(text)
  if (spec.type === 'memory') return memoryBytes(text)
  return ['int', 'long', 'double'].includes(spec.type) ? Number(text) : text
}

function durationMs(text: string): number {
  const [amount, unit] = text.split(' ')
  return Number(amount) * { ms: 1, s: 1000, min: 60_000, h: 3_600_000 }[unit as 'ms' | 's' | 'min' | 'h']
}

function memoryBytes(text: string): number {
  const [amount, unit] = text.split(' ')
  return Number(amount) * { bytes: 1, kb: 1024, mb: 1024 ** 2 }[unit as 'bytes' | 'kb' | 'mb']
}

export function environmentOf(change: Partial<ConnectorEnvironment> = {}): ConnectorEnvironment {
  return {
    purpose: 'run',
    resolvePath: async (path) => path,
    resolveHost: async (host, port) => ({ host: host === 'localhost' ? '127.0.0.1' : host, port }),
    logger: silentLogger,
    ...change,
  }
}
