'use client'
import { Button } from '@millrace/ui/button'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/language.tsx'
import { useRefusal } from '../frame/session.tsx'
import type { BenchDialog } from './bench-dialogs.tsx'
import type { BenchState } from './use-bench.ts'

interface BenchBarProps {
  readonly tabs: ReactNode
  readonly bench: BenchState
  readonly onOpen: (dialog: BenchDialog) => void
  readonly onEditorAction: (action: string) => void
}

export function BenchBar({ tabs, bench, onOpen, onEditorAction }: BenchBarProps) {
  const t = useT()
  const mayNot = useRefusal()
  const { phase } = bench.debug
  const running = phase === 'starting' || phase === 'running'
  const refusal = mayNot('draft:write') ?? (bench.readOnly ? lockedBy(bench, t) : null)
  return (
    <div className="docs">
      {tabs}
      <span className="grow" />
      <Button
        size="s"
        icon="outline"
        title={t('editor.outlineKey')}
        onClick={() => onEditorAction('editor.action.quickOutline')}
        className="tight-hide"
      >
        {t('editor.outline')}
      </Button>
      <Button
        size="s"
        icon="format"
        title={t('editor.formatKey')}
        refusal={refusal}
        onClick={() => onEditorAction('editor.action.formatDocument')}
        className="tight-hide"
      >
        {t('editor.format')}
      </Button>
      <Button size="s" icon="history" onClick={() => onOpen('history')} className="tight-hide">
        {t('develop.history')}
      </Button>
      <Button size="s" icon="save" refusal={refusal} onClick={bench.saveVersion}>
        {t('develop.saveVersion')}
      </Button>
      <Button size="s" icon="deploy" refusal={mayNot('deployment:write')} onClick={() => onOpen('deploy')}>
        {t('develop.deploy')}
      </Button>
      {running ? (
        <Button size="s" icon="stop" className="debug-button" onClick={() => bench.session.stop()}>
          {t('develop.stopDebug')}
        </Button>
      ) : (
        <Button
          size="s"
          look="primary"
          icon="play"
          className="debug-button"
          refusal={bench.debugRefusal}
          onClick={bench.run}
        >
          {t('develop.debug')}
          <span className="kbd">{t('develop.debugKey')}</span>
        </Button>
      )}
    </div>
  )
}

function lockedBy(bench: BenchState, t: ReturnType<typeof useT>): string {
  return bench.lock ? t('develop.otherEdits', { name: bench.lock.holder?.name ?? '' }) : t('frame.loading')
}
