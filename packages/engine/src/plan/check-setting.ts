import { fail } from '@millrace/kernel'
import { parseDuration } from '../connect/parse-quantity.ts'
import type { StringNode } from '../sql/ast/name-nodes.ts'

/** Refuses a setting whose value cannot be meant; settings unknown here are kept for whoever runs the job. */
export function checkSetting(key: StringNode, value: StringNode): void {
  const refuse = (expected: string) =>
    fail('SQL_BAD_SETTING', { key: key.value, expected }, { span: value.span })
  switch (key.value) {
    case 'execution.checkpointing.interval':
    case 'table.exec.source.idle-timeout':
    case 'pipeline.auto-watermark-interval':
    case 'table.exec.state.ttl':
      if (parseDuration(value.value) === undefined) refuse("a duration ('10 s', '1 min')")
      return
    case 'parallelism.default':
    case 'pipeline.max-parallelism':
      if (!/^[1-9]\d{0,4}$/.test(value.value)) refuse('a positive integer')
      return
    case 'table.local-time-zone':
      if (!isTimeZone(value.value)) refuse("a time zone ('UTC', 'Asia/Shanghai', 'GMT+08:00')")
  }
}

function isTimeZone(name: string): boolean {
  if (/^(GMT|UTC)[+-]\d{1,2}(:\d{2})?$/.test(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
