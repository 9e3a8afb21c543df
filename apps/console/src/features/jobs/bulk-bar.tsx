'use client'
import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Status } from '@millrace/ui/status'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { errorTexts, toWireError } from '../../i18n/error-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useRefusal, useWorkspace } from '../frame/session.tsx'

type Action = 'start' | 'stop' | 'savepoint'

interface Result {
  readonly name: string
  readonly error: unknown
}

interface BulkBarProps {
  readonly chosen: readonly DeploymentSummary[]
  readonly shown: number
  readonly all: number
  readonly onClear: () => void
}

/** Acts on the chosen jobs and tells how each of them answered. */
export function BulkBar({ chosen, shown, all, onClear }: BulkBarProps) {
  const { t } = useLanguage()
  const refusal = useRefusal()
  const { run, running, results, reset } = useBulk()
  const act = (action: Action) => void run(action, chosen)
  const operate = refusal('job:operate')
  return (
    <div className="bulk" role="toolbar" aria-label={t('jobs.selected', { count: chosen.length })}>
      {chosen.length > 0 && (
        <>
          <span className="med nowrap">{t('jobs.selected', { count: chosen.length })}</span>
          <span className="sep" />
          <Button look="bare" size="s" icon="play" refusal={operate} onClick={() => act('start')}>
            {t('jobs.start')}
          </Button>
          <Button look="bare" size="s" icon="stop" refusal={operate} onClick={() => act('stop')}>
            {t('jobs.stop')}
          </Button>
          <Button
            look="bare"
            size="s"
            icon="savepoint"
            refusal={refusal('savepoint:manage')}
            onClick={() => act('savepoint')}
          >
            {t('jobs.savepoint')}
          </Button>
          <span className="sep" />
          <BulkResults running={running} results={results} />
        </>
      )}
      <span className="grow" />
      <span className="small dim nowrap">{t('jobs.shown', { shown, all })}</span>
      {chosen.length > 0 && (
        <Button
          look="bare"
          size="s"
          icon="x"
          aria-label={t('jobs.clear')}
          onClick={() => {
            reset()
            onClear()
          }}
        />
      )}
    </div>
  )
}

function BulkResults({
  running,
  results,
}: {
  readonly running: number
  readonly results: readonly Result[]
}) {
  const { locale, t } = useLanguage()
  const refused = results.filter((result) => result.error !== null)
  const done = results.length - refused.length
  return (
    <span className="row small" role="status">
      {done > 0 && (
        <Status tone="ok" icon="check">
          {t('jobs.doneCount', { count: done })}
        </Status>
      )}
      {running > 0 && (
        <Status tone="info" icon="starting">
          {t('jobs.workingCount', { count: running })}
        </Status>
      )}
      {refused.length > 0 && (
        <Status tone="bad" icon="failed">
          {t('jobs.failedCount', { count: refused.length })}
        </Status>
      )}
      <span className="dim cut">
        {refused
          .map((one) => `${one.name}: ${errorTexts(toWireError(one.error), locale).message}`)
          .join(' · ')}
      </span>
    </span>
  )
}

function useBulk() {
  const workspace = useWorkspace()
  const [running, setRunning] = useState(0)
  const [results, setResults] = useState<readonly Result[]>([])
  const ask = async (action: Action, deployment: string): Promise<unknown> => {
    const params = { workspace, deployment }
    try {
      if (action === 'start') await server.call(api.deployments.start, { params, body: {} })
      if (action === 'stop') await server.call(api.deployments.stop, { params, body: {} })
      if (action === 'savepoint') await server.call(api.deployments.triggerSavepoint, { params, body: {} })
      return null
    } catch (error) {
      return error
    }
  }
  const run = async (action: Action, chosen: readonly DeploymentSummary[]) => {
    setResults([])
    setRunning(chosen.length)
    await Promise.all(
      chosen.map(async ({ id, name }) => {
        const error = await ask(action, id)
        setResults((all) => [...all, { name, error }])
        setRunning((count) => count - 1)
      }),
    )
  }
  return { run, running, results, reset: () => setResults([]) }
}
