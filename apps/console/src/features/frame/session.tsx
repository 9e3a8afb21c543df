'use client'
import type { Me, Membership } from '@millrace/contracts/api/session'
import type { Permission, Role } from '@millrace/contracts/permission'
import { catalogue, type ErrorEntry } from '@millrace/kernel'
import { createContext, type ReactNode, useContext } from 'react'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { toWireError } from '../../i18n/error-text.ts'
import { useT } from '../../i18n/language.tsx'

interface Session {
  readonly me: Me
  readonly membership: Membership
}

const Context = createContext<Session | null>(null)

export function SessionProvider({
  session,
  children,
}: {
  readonly session: Session
  readonly children: ReactNode
}) {
  return <Context value={session}>{children}</Context>
}

export function useSession(): Session {
  const session = useContext(Context)
  if (session === null) throw new Error('SessionProvider is missing above this part')
  return session
}

/** The workspace of the address. */
export function useWorkspace(): string {
  return useSession().membership.workspace
}

export const roleKeys: Readonly<Record<Role, MessageKey>> = {
  owner: 'frame.roleOwner',
  editor: 'frame.roleEditor',
  operator: 'frame.roleOperator',
  viewer: 'frame.roleViewer',
}

/** Why this person may not do it here; null when they may. The server decides again. */
export function useRefusal(): (permission: Permission) => string | null {
  const { membership } = useSession()
  const t = useT()
  return (permission) =>
    membership.permissions.includes(permission)
      ? null
      : t('frame.needsPermission', { role: t(roleKeys[membership.role]) })
}

/** Whether the server refused because nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  const entry: ErrorEntry | undefined = catalogue[toWireError(error).code]
  return entry?.http === 401
}
