'use client'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { draftQuery } from '../../client/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { Bench } from './bench.tsx'

interface WorkbenchProps {
  readonly draft: string
  readonly tabs: ReactNode
  readonly onOpenDraft: (draft: string, line: number, column: number) => void
}

/** One draft, opened for work. */
export function Workbench({ draft: id, tabs, onOpenDraft }: WorkbenchProps) {
  const query = useQuery(draftQuery(useWorkspace(), id))
  if (query.error && !query.data)
    return <ShownError error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading />
  return <Bench draft={query.data} tabs={tabs} onOpenDraft={onOpenDraft} />
}
