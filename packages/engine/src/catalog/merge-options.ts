import { fail, type SourceSpan } from '@millrace/kernel'
import type { TableOptions } from '../connect/options.ts'
import type { OptionNode, StringNode } from '../sql/ast/name-nodes.ts'

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

/** RESET needs keys, and cannot take away the option that says what the object is. */
export function refuseReset(keys: readonly StringNode[], kept: string, span: SourceSpan): void {
  if (keys.length === 0) fail('SQL_EMPTY', { what: 'RESET' }, { span })
  const bad = keys.find(({ value }) => value === kept)
  if (bad) fail('SQL_RESET', { key: kept }, { span: bad.span })
}
