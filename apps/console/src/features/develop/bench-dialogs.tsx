'use client'
import type { RefObject } from 'react'
import type { SqlEditorHandle } from '../../editor/sql-editor.tsx'
import { DeployDialog } from './deploy-dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import type { BenchState } from './use-bench.ts'

export type BenchDialog = 'history' | 'deploy' | null

interface BenchDialogsProps {
  readonly bench: BenchState
  readonly handle: RefObject<SqlEditorHandle | null>
  readonly dialog: BenchDialog
  readonly onClose: () => void
}

export function BenchDialogs({ bench, handle, dialog, onClose }: BenchDialogsProps) {
  if (dialog === 'history') return <HistoryDialog bench={bench} handle={handle} onClose={onClose} />
  if (dialog === 'deploy') return <DeployDialog bench={bench} onClose={onClose} />
  return null
}
