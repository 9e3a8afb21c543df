'use client'
import { Button } from '@millrace/ui/button'
import { formatCount } from '@millrace/ui/figures'
import { Icon } from '@millrace/ui/icon'
import { TabPanel, Tabs } from '@millrace/ui/tabs'
import { useEffect, useState } from 'react'
import { useUrlState } from '../../client/url-state.ts'
import { useSelected, useValue, type ValueStore } from '../../client/value-store.ts'
import type { Checked } from '../../editor/sql-worker-protocol.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { CopyMenu } from './copy-menu.tsx'
import { PlanTab } from './plan-tab.tsx'
import { ProblemsTab } from './problems-tab.tsx'
import { RowsTab } from './rows-tab.tsx'
import { gravest, severityShown } from './severity-shown.ts'
import type { BenchState } from './use-bench.ts'

type View = 'rows' | 'changelog' | 'plan' | 'problems'

interface ResultPanelProps {
  readonly bench: BenchState
  readonly diagnostics: ValueStore<Checked['diagnostics']>
  readonly onReveal: (line: number, column: number) => void
}

export function ResultPanel({ bench, diagnostics, onReveal }: ResultPanelProps) {
  const { locale, t } = useLanguage()
  const [view, setView] = useUrlState<View>('panel', 'rows')
  const [chosen, setChosen] = useState(0)
  const { debug } = bench
  const result = debug.results[chosen] ?? debug.results[0]
  const hasProblems = useSelected(diagnostics, (found) => found.length > 0)
  const isRows = view === 'rows' || view === 'changelog'
  const started = debug.phase === 'starting'
  useEffect(() => {
    if (started) setView('rows', 'replace')
  }, [started, setView])
  return (
    <div className="result">
      <Tabs<View>
        label={t('develop.resultViews')}
        selected={view}
        onSelect={(next) => setView(next, 'replace')}
        tabs={[
          {
            id: 'rows',
            label: t('develop.tabRows'),
            note: result && formatCount(result.live().length, locale),
          },
          {
            id: 'changelog',
            label: t('develop.tabChangelog'),
            note: result && formatCount(result.total, locale),
          },
          { id: 'plan', label: t('develop.tabPlan') },
          {
            id: 'problems',
            label: t('develop.tabProblems'),
            note: hasProblems ? <ProblemCount diagnostics={diagnostics} /> : null,
          },
        ]}
      >
        <div className="toolbar tools">
          {debug.results.length > 1 && (
            <select
              className="plain s"
              aria-label={t('develop.results')}
              value={chosen}
              onChange={(event) => setChosen(Number(event.target.value))}
            >
              {debug.results.map((one, index) => (
                <option key={one.set.id} value={index}>
                  {one.set.sink ?? `${t('develop.results')} ${index + 1}`}
                </option>
              ))}
            </select>
          )}
          {isRows && <RowTools bench={bench} />}
          {isRows && result && <CopyMenu result={result} live={view === 'rows'} />}
        </div>
      </Tabs>
      <TabPanel id={view} className="result-view">
        {isRows && (
          <RowsTab bench={bench} result={result ?? null} live={view === 'rows'} onReveal={onReveal} />
        )}
        {view === 'plan' && <PlanTab debug={debug} />}
        {view === 'problems' && <ProblemsTab diagnostics={diagnostics} onReveal={onReveal} />}
      </TabPanel>
    </div>
  )
}

function ProblemCount({ diagnostics: store }: Pick<ResultPanelProps, 'diagnostics'>) {
  const diagnostics = useValue(store)
  const { tone, icon } = severityShown[gravest(diagnostics)]
  return (
    <span className={`n st ${tone}`} data-testid="problem-count">
      <Icon name={icon} size="xs" />
      {diagnostics.length}
    </span>
  )
}

const caps = [5000, 50_000, 100_000]

function RowTools({ bench }: { readonly bench: BenchState }) {
  const { locale, t } = useLanguage()
  const { debug, session } = bench
  const running = debug.phase === 'running' || debug.phase === 'starting'
  return (
    <>
      <select
        className="plain s"
        aria-label={t('develop.rowCap')}
        value={bench.rowCap}
        onChange={(event) => bench.setRowCap(Number(event.target.value))}
      >
        {caps.map((rows) => (
          <option key={rows} value={rows}>
            {t('develop.rowCapRows', { count: formatCount(rows, locale) })}
          </option>
        ))}
      </select>
      <Button
        look="bare"
        size="s"
        icon={debug.paused ? 'play' : 'pause'}
        refusal={running ? null : t('develop.statusIdle')}
        onClick={() => session.pause(!debug.paused)}
      >
        {t(debug.paused ? 'develop.resume' : 'develop.pause')}
      </Button>
      <Button look="bare" size="s" icon="trash" className="tight-hide" onClick={() => session.clear()}>
        {t('develop.clear')}
      </Button>
    </>
  )
}
