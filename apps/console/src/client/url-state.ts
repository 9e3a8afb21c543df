'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/** View state that lives in the address: can be shared, survives a reload, and the back button works. */
export function useUrlState<Value extends string>(
  name: string,
  initial: Value,
): [Value, (value: Value, how?: 'push' | 'replace') => void] {
  const params = useSearchParams()
  const path = usePathname()
  const value = (params.get(name) ?? initial) as Value
  const set = useCallback(
    (next: Value, how: 'push' | 'replace' = 'push') => {
      const changed = new URLSearchParams(location.search)
      if (next === initial) changed.delete(name)
      else changed.set(name, next)
      const address = changed.size > 0 ? `${path}?${changed}` : path
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address)
    },
    [name, initial, path],
  )
  return [value, set]
}
