import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fail } from '@millrace/kernel'
import { z } from 'zod'

const signIn = z.strictObject({ url: z.url(), workspace: z.string().min(1), token: z.string().min(1) })
/** Which console, which workspace, and the token that opens it. */
export type SignIn = z.infer<typeof signIn>

function file(): string {
  const base = process.env.XDG_CONFIG_HOME || path.join(homedir(), '.config')
  return path.join(base, 'millrace', 'sign-in.json')
}

/** Kept for this person alone: mode 0600 in a folder of mode 0700. */
export function saveSignIn(given: SignIn): string {
  const target = file()
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
  writeFileSync(target, JSON.stringify(given), { mode: 0o600 })
  // A file from before keeps its mode when it is written again.
  chmodSync(target, 0o600)
  return target
}

/** From the environment (MILLRACE_URL, MILLRACE_TOKEN, MILLRACE_WORKSPACE), else what `login` kept. */
export function readSignIn(): SignIn {
  const { MILLRACE_URL: url, MILLRACE_TOKEN: token, MILLRACE_WORKSPACE: workspace } = process.env
  if (url && token && workspace) return { url, token, workspace }
  try {
    return signIn.parse(JSON.parse(readFileSync(file(), 'utf8')))
  } catch (error) {
    return fail('CLI_NOT_SIGNED_IN', {}, { cause: error })
  }
}
