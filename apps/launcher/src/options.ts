import path from 'node:path'
import { parseArgs } from 'node:util'
import { fail } from '@millrace/kernel'

export interface LauncherOptions {
  readonly dataDir: string
  readonly port: number
  readonly host: string
  readonly json: boolean
  readonly help: boolean
  /** The sample shop: its database, its simulator, the seeded workspace. */
  readonly examples: boolean
  readonly shopRate: number
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
}

export const USAGE = `npm run up -- [options]
  --port N        port of the console (3000)
  --host H        address the console listens on (127.0.0.1)
  --data-dir D    where everything is kept (.millrace)
  --no-examples   without the sample shop and the playground's jobs
  --shop-rate N   changes per second that the sample shop makes (20)
  --json          one JSON object a line instead of text
Environment: DATABASE_URL (an own PostgreSQL), REDIS_URL (an own Redis).`

export function parseOptions(args: string[], env: NodeJS.ProcessEnv, root: string): LauncherOptions {
  const { values } = parse(args)
  return {
    dataDir: path.resolve(root, values['data-dir'] ?? env.MILLRACE_DATA_DIR ?? '.millrace'),
    port: number('--port', values.port ?? env.PORT ?? '3000', 0, 65535),
    host: values.host ?? '127.0.0.1',
    json: values.json ?? false,
    help: values.help ?? false,
    examples: !values['no-examples'],
    shopRate: number('--shop-rate', values['shop-rate'] ?? '20', 0, 100_000),
    databaseUrl: env.DATABASE_URL || null,
    redisUrl: env.REDIS_URL || null,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'data-dir': { type: 'string' },
        'no-examples': { type: 'boolean' },
        'shop-rate': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return fail('LAUNCHER_OPTION_INVALID', { detail: (error as Error).message, usage: USAGE })
  }
}

function number(option: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= min && value <= max) return value
  return fail('LAUNCHER_OPTION_INVALID', {
    detail: `${option} takes a whole number from ${min} to ${max}, not '${text}'`,
    usage: USAGE,
  })
}
