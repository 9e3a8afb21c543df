import type { ErrorEntry } from './error-entry.ts'

export const setupErrors = {
  POSTGRES_NOT_PACKAGED: {
    domain: 'external',
    retry: 'never',
    http: 500,
    en: {
      message: 'No PostgreSQL is packaged for {platform}.',
      advice:
        'Set DATABASE_URL to a PostgreSQL 16 or newer of your own, or run npm install again without --omit=optional.',
    },
    zh: {
      message: '没有适用于 {platform} 的内置 PostgreSQL。',
      advice:
        '请将 DATABASE_URL 设为您自己的 PostgreSQL（16 或更新版本），或不带 --omit=optional 重新运行 npm install。',
    },
  },
  POSTGRES_START_FAILED: {
    domain: 'external',
    retry: 'backoff',
    http: 503,
    en: {
      message: 'The embedded PostgreSQL did not start: {reason}',
      advice: 'Read the server log; free disk space or the port it names, then start again.',
    },
    zh: {
      message: '内置 PostgreSQL 未能启动：{reason}',
      advice: '请查看服务器日志，释放磁盘空间或其中提到的端口，然后重新启动。',
    },
  },
  LAUNCHER_OPTION_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 503,
    en: { message: '{detail}.', advice: '{usage}' },
    zh: { message: '{detail}。', advice: '{usage}' },
  },
  DISK_FULL: {
    domain: 'external',
    retry: 'backoff',
    http: 503,
    en: {
      message: 'Only {free} MB are free on the disk of {path}; Millrace needs {needed} MB.',
      advice: 'Free some space, or name another folder with --data-dir, and start again.',
    },
    zh: {
      message: '{path} 所在磁盘仅剩 {free} MB；Millrace 需要 {needed} MB。',
      advice: '请释放空间，或用 --data-dir 指定其他目录，然后重新启动。',
    },
  },
  DATA_DIR_NOT_WRITABLE: {
    domain: 'user',
    retry: 'never',
    http: 503,
    en: {
      message: 'The data folder {path} cannot be written.',
      advice: 'Give this user the right to write there, or name another folder with --data-dir.',
    },
    zh: {
      message: '数据目录 {path} 不可写。',
      advice: '请授予当前用户写权限，或用 --data-dir 指定其他目录。',
    },
  },
  ALREADY_RUNNING: {
    domain: 'user',
    retry: 'never',
    http: 503,
    en: {
      message: 'Millrace already runs on {path} (process {pid}).',
      advice: 'Use that one, stop it first, or name another folder with --data-dir.',
    },
    zh: {
      message: 'Millrace 已在 {path} 上运行（进程 {pid}）。',
      advice: '请使用该实例、先将其停止，或用 --data-dir 指定其他目录。',
    },
  },
  PORT_BUSY: {
    domain: 'user',
    retry: 'never',
    http: 503,
    en: {
      message: 'Port {port} is in use by another program.',
      advice: 'Stop that program, or choose another port: npm run up -- --port N.',
    },
    zh: {
      message: '端口 {port} 已被其他程序占用。',
      advice: '请停止该程序，或选择其他端口：npm run up -- --port N。',
    },
  },
  PORT_FORBIDDEN: {
    domain: 'user',
    retry: 'never',
    http: 503,
    en: {
      message: 'This user may not listen on port {port}.',
      advice: 'Choose a port above 1023: npm run up -- --port N.',
    },
    zh: {
      message: '当前用户无权监听端口 {port}。',
      advice: '请选择大于 1023 的端口：npm run up -- --port N。',
    },
  },
  SERVICE_NOT_READY: {
    domain: 'internal',
    retry: 'backoff',
    http: 503,
    en: {
      message: 'The {name} did not become ready. Its last words: {last}',
      advice: 'Read {log} for the whole story.',
    },
    zh: { message: '{name} 未能就绪。其最后输出：{last}', advice: '完整信息请查看 {log}。' },
  },
  CONSOLE_BUILD_FAILED: {
    domain: 'internal',
    retry: 'never',
    http: 503,
    en: {
      message: 'Building the console failed: {last}',
      advice: 'Read {log}; when the disk and memory suffice, report it with that file.',
    },
    zh: {
      message: '构建控制台失败：{last}',
      advice: '请查看 {log}；若磁盘和内存充足，请附上该文件报告问题。',
    },
  },
  SEED_FAILED: {
    domain: 'internal',
    retry: 'backoff',
    http: 500,
    en: {
      message: 'The workspace could not be seeded: {reason}',
      advice: 'Start again; if it stays, report it with this text.',
    },
    zh: { message: '无法初始化工作空间：{reason}', advice: '请重新启动；若仍出现，请附上此文本报告问题。' },
  },
} as const satisfies Record<string, ErrorEntry>
