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
  STATE_MEMORY_EXCEEDED: {
    domain: 'user',
    retry: 'never',
    http: 507,
    en: {
      message: 'The state of the job takes {used} MB, more than its {limit} MB.',
      advice: 'Raise the memory of the job, or keep less state: narrower windows, fewer keys.',
    },
    zh: {
      message: '作业状态占用 {used} MB，超过上限 {limit} MB。',
      advice: '请增大作业内存，或减少状态：使用更小的窗口或更少的键。',
    },
  },
  JOB_NOT_RUNNING: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'The job is not running, or is about to stop.',
      advice: 'Wait until it runs again.',
    },
    zh: {
      message: '作业未在运行，或即将停止。',
      advice: '请等待作业恢复运行。',
    },
  },
  SETTING_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'The setting {key} has the value "{value}": expected {expected}.',
      advice: 'Correct the value.',
    },
    zh: {
      message: '设置 {key} 的值为“{value}”，应为：{expected}。',
      advice: '请修改该值。',
    },
  },
} as const satisfies Record<string, ErrorEntry>
