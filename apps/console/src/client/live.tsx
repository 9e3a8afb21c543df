'use client'
import { routeUrl } from '@millrace/contracts/api/client'
import { streamMessage, streamRoutes } from '@millrace/contracts/api/stream'
import { setServerClock } from '@millrace/ui/relative-time'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { feedCache } from './stream.ts'

export type LiveState = 'connecting' | 'live' | 'lost'

interface Live {
  readonly state: LiveState
  /** Adds a topic; the answer takes it away again. */
  readonly join: (topic: string) => () => void
}

const Context = createContext<Live | null>(null)
/** Three missed heartbeats. */
const SILENCE_MS = 45_000
const RETRY_MS = 2_000

/** One stream for the whole tab, whatever its parts want to hear of. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const topics = Object.keys(counts)
    .filter((topic) => counts[topic]! > 0)
    .sort()
    .join(',')
  const state = useStream(topics)
  const value = useMemo<Live>(() => {
    const add = (topic: string, change: number) =>
      setCounts((all) => ({ ...all, [topic]: (all[topic] ?? 0) + change }))
    return {
      state,
      join: (topic) => {
        add(topic, 1)
        return () => add(topic, -1)
      },
    }
  }, [state])
  return <Context value={value}>{children}</Context>
}

function useStream(topics: string): LiveState {
  const cache = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    if (topics === '') return
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const lose = () => {
      setState('lost')
      source?.close()
      clearTimeout(timer)
      timer = setTimeout(open, RETRY_MS)
    }
    const hear = (event: MessageEvent<string>) => {
      clearTimeout(timer)
      timer = setTimeout(lose, SILENCE_MS)
      const parsed = streamMessage.safeParse(JSON.parse(event.data))
      if (!parsed.success) return
      setServerClock(Date.parse(parsed.data.now))
      setState(parsed.data.type === 'heartbeat' && !parsed.data.live ? 'lost' : 'live')
      feedCache(cache, parsed.data)
    }
    const open = () => {
      source = new EventSource(routeUrl(streamRoutes.open, { query: { topics } }))
      source.onmessage = hear
      source.onerror = lose
    }
    open()
    return () => {
      clearTimeout(timer)
      source?.close()
    }
  }, [topics, cache])
  return state
}

function useLive(): Live {
  const live = useContext(Context)
  if (live === null) throw new Error('LiveProvider is missing above this part')
  return live
}

export function useLiveState(): LiveState {
  return useLive().state
}

/** Keeps the topic's data in the cache fresh while the calling part is on the page. */
export function useTopic(topic: string): void {
  const { join } = useLive()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `join` changes with the state, the subscription must not
  useEffect(() => join(topic), [topic])
}
