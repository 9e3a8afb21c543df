import type { OptionSpec, ParsedOptions } from './options.ts'

/** What is kept of what lookups were answered. Null bounds: none. */
export interface LookupCacheOptions {
  readonly maxRows: number | null
  readonly expireAfterWriteMs: number | null
  readonly expireAfterAccessMs: number | null
  /** Whether that a key has no rows is kept as well. */
  readonly cacheMissingKey: boolean
}

/** Options of every connector whose tables can be asked by key, under Flink's keys, older ones included. */
export const lookupOptions = [
  {
    key: 'lookup.cache',
    type: 'enum',
    values: ['NONE', 'PARTIAL'],
    default: 'NONE',
    description: 'Whether answers of lookup joins are kept.',
  },
  {
    key: 'lookup.partial-cache.max-rows',
    type: 'long',
    description: 'Keys that are kept at most; the one unused for longest goes first.',
  },
  {
    key: 'lookup.partial-cache.expire-after-write',
    type: 'duration',
    description: 'How long an answer is kept.',
  },
  {
    key: 'lookup.partial-cache.expire-after-access',
    type: 'duration',
    description: 'How long an answer is kept that nobody asks for.',
  },
  {
    key: 'lookup.partial-cache.cache-missing-key',
    type: 'boolean',
    default: 'true',
    description: 'Whether it is kept that there is no row.',
  },
  {
    key: 'lookup.max-retries',
    type: 'int',
    default: '3',
    description: 'How often a failed lookup is tried again.',
  },
  { key: 'lookup.cache.max-rows', type: 'long', description: 'Older form of a PARTIAL cache: its size.' },
  {
    key: 'lookup.cache.ttl',
    type: 'duration',
    description: 'Older form of a PARTIAL cache: expire-after-write.',
  },
  {
    key: 'lookup.cache.caching-missing-key',
    type: 'boolean',
    description: 'Older form of a PARTIAL cache: cache-missing-key.',
  },
] as const satisfies readonly OptionSpec[]

/** The cache a table asks for; null for none. */
export function lookupCacheOf(options: ParsedOptions): LookupCacheOptions | null {
  const number = (...keys: readonly string[]): number | null => {
    const key = keys.find((each) => options[each] !== undefined)
    return key === undefined ? null : Number(options[key])
  }
  const isOld = options['lookup.cache.max-rows'] !== undefined && options['lookup.cache.ttl'] !== undefined
  if (options['lookup.cache'] !== 'PARTIAL' && !isOld) return null
  return {
    maxRows: number('lookup.partial-cache.max-rows', 'lookup.cache.max-rows'),
    expireAfterWriteMs: number('lookup.partial-cache.expire-after-write', 'lookup.cache.ttl'),
    expireAfterAccessMs: number('lookup.partial-cache.expire-after-access'),
    cacheMissingKey:
      options['lookup.partial-cache.cache-missing-key'] !== false &&
      options['lookup.cache.caching-missing-key'] !== false,
  }
}
