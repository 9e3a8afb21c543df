import type { TableOptions } from '../connect/options.ts'
import type { OptionNode } from '../sql/ast/name-nodes.ts'

/** Written options over inherited ones; of a key written twice the last holds, as in Flink. */
export function mergeOptions(base: TableOptions | undefined, options: readonly OptionNode[]): TableOptions {
  const values: Record<string, string> = { ...base?.values }
  const spans = { ...base?.spans }
  for (const { key, value } of options) {
    values[key.value] = value.value
    spans[key.value] = key.span
  }
  return Object.freeze({ values: Object.freeze(values), spans: Object.freeze(spans) })
}
