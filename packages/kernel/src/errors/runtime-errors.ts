import type { ErrorEntry } from './error-entry.ts'

export const runtimeErrors = {
  INTERNAL: {
    domain: 'internal',
    retry: 'backoff',
    http: 500,
    en: {
      message: 'Millrace met an unexpected error: {detail}',
      advice: 'Try again; if it stays, report it with this text.',
    },
    zh: { message: 'Millrace 遇到意外错误：{detail}', advice: '请重试；若仍出现，请附上此文本报告问题。' },
  },
} as const satisfies Record<string, ErrorEntry>
