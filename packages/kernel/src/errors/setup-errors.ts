import type { ErrorEntry } from './error-entry.ts'

export const setupErrors = {
  POSTGRES_NOT_PACKAGED: {
    domain: 'external',
    retry: 'never',
    http: 500,
    en: {
      message: 'No PostgreSQL is packaged for {platform}.',
      advice: 'Set DATABASE_URL to a PostgreSQL 14 or newer of your own, or run npm install again without --omit=optional.',
    },
    zh: {
      message: '没有适用于 {platform} 的内置 PostgreSQL。',
      advice: '请将 DATABASE_URL 设为您自己的 PostgreSQL（14 或更新版本），或不带 --omit=optional 重新运行 npm install。',
    },
  },
  POSTGRES_START_FAILED: {
    domain: 'external',
    retry: 'backoff',
    http: 503,
    en: { message: 'The embedded PostgreSQL did not start: {reason}', advice: 'Read the server log; free disk space or the port it names, then start again.' },
    zh: { message: '内置 PostgreSQL 未能启动：{reason}', advice: '请查看服务器日志，释放磁盘空间或其中提到的端口，然后重新启动。' },
  },
} as const satisfies Record<string, ErrorEntry>
