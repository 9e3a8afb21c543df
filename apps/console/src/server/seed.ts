import { readFileSync } from 'node:fs'
import { createDatabase, SecretSealer } from '@millrace/db'
import { isMillraceError } from '@millrace/kernel'
import { seedPlayground } from '@millrace/services/seed/seed-playground'
import { z } from 'zod'

const environment = z.object({
  DATABASE_URL: z.string().min(1),
  MILLRACE_SEALING_KEY: z.string().min(1),
  /** Without these the workspace gets no examples. */
  MILLRACE_SHOP_HOST: z.string().optional(),
  MILLRACE_SHOP_PORT: z.coerce.number().int().optional(),
  MILLRACE_SHOP_PASSWORD_FILE: z.string().optional(),
})

/**
 * Seeds the workspace of a new installation and prints one JSON line: {workspaceId, seeded, setupToken}. The token is
 * for the first owner; null once there is an account. Safe to run at every start.
 */
try {
  const env = environment.parse(process.env)
  const db = createDatabase({ url: env.DATABASE_URL, role: 'app', poolSize: 2 })
  const { MILLRACE_SHOP_HOST: host, MILLRACE_SHOP_PORT: port, MILLRACE_SHOP_PASSWORD_FILE: file } = env
  const shop = host && port && file ? { host, port, password: readFileSync(file, 'utf8').trim() } : null
  const seeded = await seedPlayground({
    db,
    sealer: new SecretSealer(env.MILLRACE_SEALING_KEY),
    shop,
  })
  const setupToken = await db.setupTokens.issue()
  console.log(JSON.stringify({ ...seeded, setupToken }))
  await db.close()
} catch (error) {
  console.error(isMillraceError(error) ? `${error.message} ${error.advice}` : error)
  process.exitCode = 1
}
