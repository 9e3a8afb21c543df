import type { ErrorEntry } from './error-entry.ts'

export const sqlErrors = {
  SQL_SYNTAX: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'Syntax error at {found}: expected {expected}.',
      advice: 'Correct the statement at the marked place.',
    },
    zh: { message: '{found} 处语法错误：应为 {expected}。', advice: '请在标记处修改语句。' },
  },
} as const satisfies Record<string, ErrorEntry>
