import { createHash, randomBytes } from 'node:crypto'

export type CredentialKind = 'token' | 'invitation' | 'setup'

const PREFIX: Record<CredentialKind, string> = { token: 'mlr_', invitation: 'mli_', setup: 'mls_' }

export interface NewCredential {
  /** 256 random bits behind a prefix that secret scanners can look for. Shown once, stored nowhere. */
  readonly text: string
  readonly hash: string
  /** The first characters, to recognise it by. */
  readonly prefix: string
}

export function newCredential(kind: CredentialKind): NewCredential {
  const text = PREFIX[kind] + randomBytes(32).toString('base64url')
  return { text, hash: hashCredential(text), prefix: text.slice(0, 10) }
}

/** Plain SHA-256 is enough: the input has 256 bits of entropy, no dictionary reaches it. */
export function hashCredential(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
