import { catalogue, type ErrorCode } from '@millrace/kernel'
import { z } from 'zod'

export const sourceSpan = z.object({ line: z.int(), column: z.int(), endLine: z.int(), endColumn: z.int() })

export const wireError = z.object({
  code: z.custom<ErrorCode>((code) => typeof code === 'string' && code in catalogue),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  advice: z.string(),
  domain: z.enum(['user', 'external', 'internal']),
  retry: z.enum(['never', 'backoff', 'immediate']),
  span: sourceSpan.exactOptional(),
  detail: z.string().exactOptional(),
})
