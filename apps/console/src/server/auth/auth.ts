import type { Database } from '@millrace/db'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { ConsoleConfig } from '../config.ts'

const WEEK_S = 7 * 24 * 3600

/**
 * People, passwords and sessions. Only its server-side functions are called, from our own routes: its HTTP handler is
 * not mounted, so there is no second door. `__Host-` binds the cookie to exactly this origin where https allows it.
 */
export function createAuth(db: Database, config: Pick<ConsoleConfig, 'authKey' | 'origin' | 'secure'>) {
  return betterAuth({
    baseURL: config.origin,
    secret: config.authKey,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: prismaAdapter(db.authClient, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: WEEK_S, updateAge: 24 * 3600, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      disableOriginCheck: true,
      disableCSRFCheck: true,
      cookies: { session_token: { name: cookieName(config.secure), attributes: { secure: config.secure } } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

function cookieName(secure: boolean): string {
  return secure ? '__Host-millrace_session' : 'millrace_session'
}
