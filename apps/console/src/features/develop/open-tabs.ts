'use client'
import { useCallback, useEffect, useState } from 'react'

/** Which drafts are open as tabs in this browser; which of them is shown stands in the address. */
export function useOpenTabs(
  workspace: string,
  shown: string,
): [readonly string[], (ids: readonly string[]) => void] {
  const key = `millrace.tabs.${workspace}`
  const [ids, setIds] = useState<readonly string[]>([])
  const store = useCallback(
    (next: readonly string[]) => {
      setIds(next)
      localStorage.setItem(key, next.join(','))
    },
    [key],
  )
  useEffect(() => {
    setIds((localStorage.getItem(key) ?? '').split(',').filter(Boolean))
  }, [key])
  useEffect(() => {
    if (shown === '') return
    setIds((held) => {
      if (held.includes(shown)) return held
      const next = [...held, shown]
      localStorage.setItem(key, next.join(','))
      return next
    })
  }, [shown, key])
  return [ids, store]
}
