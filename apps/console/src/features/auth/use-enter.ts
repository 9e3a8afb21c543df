'use client'
import type { Me } from '@millrace/contracts/api/session'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { keys } from '../../client/queries.ts'

/** Goes inside after a sign-in: to where one wanted to be, else to the first workspace. */
export function useEnter(): (me: Me, next?: string | null) => void {
  const cache = useQueryClient()
  const router = useRouter()
  return (me, next) => {
    cache.clear()
    cache.setQueryData(keys.session, me)
    const first = me.memberships[0]
    router.replace(next && isOurs(next) ? next : first ? `/w/${first.workspace}` : '/')
  }
}

/** Only paths of this console: an address elsewhere would make the sign-in a signpost for others. */
function isOurs(next: string): boolean {
  return /^\/w\/[a-z0-9]/.test(next)
}
