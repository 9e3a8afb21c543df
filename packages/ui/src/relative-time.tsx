'use client'
import { useSyncExternalStore } from 'react'
import { formatAge } from './figures.ts'
import { useUiText } from './ui-text.tsx'

const listeners = new Set<() => void>()
let now = 0
let ahead = 0
let timer: ReturnType<typeof setInterval> | null = null

/** Ages are reckoned by the server's clock, which may differ from this machine's. */
export function setServerClock(at: number): void {
  ahead = at - Date.now()
}

export function serverTime(): number {
  return Date.now() + ahead
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = serverTime()
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }
}

function current(): number {
  if (timer === null) now = Math.floor(serverTime() / 1000) * 1000
  return now
}

/** The time now, ticking once a second for the whole page. 0 until the page is alive. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, current, () => 0)
}

export function formatExact(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }).format(at)
}

export function formatClock(at: number, locale: string, fractional = false): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
    ...(fractional && { fractionalSecondDigits: 1 as const }),
  }).format(at)
}

/** "3 min ago", the exact time and zone on hover. */
export function RelativeTime({ at }: { readonly at: number | string | Date }) {
  const { locale } = useUiText()
  const time = new Date(at)
  const seen = useNow()
  return (
    <time dateTime={time.toISOString()} title={formatExact(time.getTime(), locale)}>
      {seen === 0 ? '' : formatAge(seen - time.getTime(), locale)}
    </time>
  )
}
