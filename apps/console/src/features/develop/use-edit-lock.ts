'use client'
import type { EditLock } from '@millrace/contracts/api/drafts'
import { api } from '@millrace/contracts/api/routes'
import { useCallback, useEffect, useState } from 'react'
import { server } from '../../client/api.ts'

const RENEW_MS = 15_000

interface Lock {
  /** Null until the server has answered. */
  readonly lock: EditLock | null
  readonly takeOver: () => void
}

/** Holds the edit lock while the draft is open here; tells who holds it otherwise. */
export function useEditLock(workspace: string, draft: string, mayWrite: boolean): Lock {
  const [lock, setLock] = useState<EditLock | null>(null)
  const ask = useCallback(
    async (takeOver: boolean) => {
      const held = await server
        .call(api.drafts.lock, { params: { workspace, draft }, body: { takeOver } })
        .catch(() => null)
      if (held) setLock(held)
    },
    [workspace, draft],
  )
  useEffect(() => {
    setLock(null)
    if (!mayWrite) return
    void ask(false)
    const timer = setInterval(() => void ask(false), RENEW_MS)
    return () => {
      clearInterval(timer)
      void server.call(api.drafts.unlock, { params: { workspace, draft } }).catch(() => undefined)
    }
  }, [workspace, draft, mayWrite, ask])
  return { lock, takeOver: () => void ask(true) }
}
