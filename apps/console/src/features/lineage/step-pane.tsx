'use client'
import type { LineageDependency, LineageStep, WorkspaceLineage } from '@millrace/contracts/api/lineage'
import { Button } from '@millrace/ui/button'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { useT } from '../../i18n/language.tsx'
import { kindKey } from './dependency-kind.tsx'

const OPERATIONS: Readonly<Record<string, MessageKey>> = {
  computed: 'lineage.opComputed',
  select: 'lineage.opSelect',
  aggregate: 'lineage.opAggregate',
  window: 'lineage.opWindow',
  over: 'lineage.opOver',
  rank: 'lineage.opRank',
  lookup: 'lineage.opLookup',
  function: 'lineage.opFunction',
  match: 'lineage.opMatch',
}

interface StepPaneProps {
  readonly lineage: WorkspaceLineage
  readonly dependency: LineageDependency
  readonly onClose: () => void
}

/** Everything that happens to a column on its way through one job. */
export function StepPane({ lineage, dependency, onClose }: StepPaneProps) {
  const t = useT()
  const { from, to, steps, expression, masked } = dependency
  const name = (table: number, column: string | null) =>
    `${lineage.tables[table]!.name}${column === null ? '' : `.${column}`}`
  return (
    <aside
      className="lin-steps"
      aria-label={t('lineage.way', { from: name(from.table, from.column), to: name(to.table, to.column) })}
    >
      <div className="head">
        <b className="cut">
          {name(from.table, from.column)} → {name(to.table, to.column)}
        </b>
        <span className="grow" />
        <Button look="bare" size="s" icon="x" aria-label={t('frame.close')} onClick={onClose} />
      </div>
      <div className="body">
        <p className="sub">
          {t(kindKey(dependency))}
          {masked && `, ${t('lineage.masked')}`}
        </p>
        <pre className="mono">{expression}</pre>
        {steps.length === 0 ? (
          <p className="dim">{dependency.kind === 'copied' ? t('lineage.noSteps') : ''}</p>
        ) : (
          <ol>
            {steps.map((step, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have nothing else to tell them by, and never move
              <Step key={place} step={step} />
            ))}
          </ol>
        )}
      </div>
    </aside>
  )
}

function Step({ step }: { readonly step: LineageStep }) {
  const t = useT()
  const key = OPERATIONS[step.operation]
  return (
    <li>
      <span className="dim">
        {step.relation === null
          ? key
            ? t(key)
            : step.operation
          : t('lineage.opView', { relation: step.relation })}
      </span>
      <span className="mono">
        {step.column}
        {step.expression !== step.column && ` = ${step.expression}`}
      </span>
    </li>
  )
}
