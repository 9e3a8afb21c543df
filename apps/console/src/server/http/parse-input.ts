import { fail } from '@millrace/kernel'
import type { z } from 'zod'

/** What came from outside, by its schema; the first thing that is wrong is named. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const field = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'body')
  return fail('REQUEST_INVALID', { field: field.slice(0, 100), reason: issue.message.slice(0, 200) })
}

export function parseQuery(schema: z.ZodObject | undefined, query: URLSearchParams): unknown {
  const keys = [...query.keys()]
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) fail('REQUEST_INVALID', { field: twice.slice(0, 100), reason: 'given twice' })
  if (schema !== undefined) return parseInput(schema, Object.fromEntries(query))
  if (keys.length > 0) fail('REQUEST_INVALID', { field: keys[0]!.slice(0, 100), reason: 'not known here' })
  return undefined
}
