import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { fail, newId } from '@millrace/kernel'
import { z } from 'zod'

/** What an administrator can say to a runner; every variable is here and is read once. */
const environment = z.object({
  DATABASE_URL: z.url(),
  REDIS_URL: z.url().optional(),
  MILLRACE_DATA_DIR: z.string().min(1),
  /** Files with the installation's keys; by default in the data folder, where the launcher makes them. */
  MILLRACE_ENCRYPTION_KEY_FILE: z.string().optional(),
  MILLRACE_INTERNAL_KEY_FILE: z.string().optional(),
  /** Who this runner is over restarts; made and kept in the data folder by default. */
  MILLRACE_RUNNER_ID: z.string().max(100).optional(),
  MILLRACE_RUNNER_NAME: z.string().max(100).default(hostname()),
  /** `host:port` to listen on and to be reached at; port 0 takes a free one. */
  MILLRACE_RUNNER_ADDRESS: z
    .string()
    .regex(/^\[?[\w.:-]+\]?:\d{1,5}$/)
    .default('127.0.0.1:0'),
  MILLRACE_RUNNER_CAPACITY: z.coerce.number().int().min(1).max(1000).default(50),
  MILLRACE_DEBUG_SESSIONS: z.coerce.number().int().min(1).max(100).default(8),
  /** Folders that every job may read, separated as in PATH. */
  MILLRACE_SHARED_READ_ROOTS: z.string().default(''),
  /** `address:port` no job may reach, separated by commas, beside the control plane's own. */
  MILLRACE_EGRESS_DENY: z.string().default(''),
  MILLRACE_PRIVATE_NETWORKS: z.enum(['allow', 'deny']).default('allow'),
  MILLRACE_JOB_MEMORY_MB: z.coerce.number().int().min(128).default(1024),
  MILLRACE_JOB_MEMORY_MAX_MB: z.coerce.number().int().min(128).default(8192),
  MILLRACE_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})

export interface RunnerConfig {
  readonly databaseUrl: string
  readonly redisUrl: string | null
  readonly dataDir: string
  readonly encryptionKey: string
  readonly internalKey: string
  readonly id: string
  readonly name: string
  readonly host: string
  readonly port: number
  readonly capacity: number
  readonly debugSessions: number
  readonly sharedReadRoots: readonly string[]
  readonly egressDeny: readonly string[]
  readonly allowPrivateNetworks: boolean
  readonly jobMemoryBytes: number
  readonly jobMemoryMaxBytes: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
}

const MB = 1_048_576

export function readConfig(env: NodeJS.ProcessEnv): RunnerConfig {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const detail = parsed.error.issues
      .map(({ path: at, message }) => `${at.join('.')}: ${message}`)
      .join('; ')
    return fail('RUNNER_CONFIG_INVALID', { detail })
  }
  const given = parsed.data
  const dataDir = path.resolve(given.MILLRACE_DATA_DIR)
  const cut = given.MILLRACE_RUNNER_ADDRESS.lastIndexOf(':')
  return {
    databaseUrl: given.DATABASE_URL,
    redisUrl: given.REDIS_URL ?? null,
    dataDir,
    encryptionKey: readKey(given.MILLRACE_ENCRYPTION_KEY_FILE ?? path.join(dataDir, 'keys', 'encryption')),
    internalKey: readKey(given.MILLRACE_INTERNAL_KEY_FILE ?? path.join(dataDir, 'keys', 'internal')),
    id: given.MILLRACE_RUNNER_ID ?? ownId(dataDir),
    name: given.MILLRACE_RUNNER_NAME,
    host: given.MILLRACE_RUNNER_ADDRESS.slice(0, cut).replace(/^\[|\]$/g, ''),
    port: Number(given.MILLRACE_RUNNER_ADDRESS.slice(cut + 1)),
    capacity: given.MILLRACE_RUNNER_CAPACITY,
    debugSessions: given.MILLRACE_DEBUG_SESSIONS,
    sharedReadRoots: given.MILLRACE_SHARED_READ_ROOTS.split(path.delimiter).filter(Boolean),
    egressDeny: given.MILLRACE_EGRESS_DENY.split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
    allowPrivateNetworks: given.MILLRACE_PRIVATE_NETWORKS === 'allow',
    jobMemoryBytes: given.MILLRACE_JOB_MEMORY_MB * MB,
    jobMemoryMaxBytes: Math.max(given.MILLRACE_JOB_MEMORY_MAX_MB, given.MILLRACE_JOB_MEMORY_MB) * MB,
    logLevel: given.MILLRACE_LOG_LEVEL,
  }
}

/** There is no default key: without its file, or with one that others can read, the runner does not start. */
function readKey(file: string): string {
  const refuse = (reason: string, cause?: unknown) =>
    fail('RUNNER_CONFIG_INVALID', { detail: `the key file ${file} ${reason}` }, { cause })
  const mode = statSync(file, { throwIfNoEntry: false })?.mode
  if (mode === undefined) return refuse('is not there')
  if ((mode & 0o077) !== 0) return refuse('can be read by others; its mode must be 0600')
  const key = readKeyText(file, refuse)
  return key.length >= 32 ? key : refuse('is too short: 32 characters at least')
}

function readKeyText(file: string, refuse: (reason: string, cause: unknown) => never): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    return refuse('cannot be read', error)
  }
}

function ownId(dataDir: string): string {
  const file = path.join(dataDir, 'runner-id')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, newId<'runner'>(), { flag: 'wx', mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
