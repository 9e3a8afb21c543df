'use client'
import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'
import { Button } from '@millrace/ui/button'
import { copyText } from '@millrace/ui/copy-text'
import { Split } from '@millrace/ui/split'
import { useMemo, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { LineageCanvas } from './lineage-canvas.tsx'
import { layOut } from './lineage-layout.ts'
import { columnsOnPath, type PathStep, pathOf } from './lineage-path.ts'
import { FlowTable, PathTable } from './lineage-twin.tsx'
import { pathCsv } from './path-csv.ts'
import { StepPane } from './step-pane.tsx'
import type { LineageView } from './use-lineage-view.ts'

interface BoardProps {
  readonly lineage: WorkspaceLineage
  readonly view: LineageView
}

/** The graph above, its twin below. */
export function LineageBoard({ lineage, view }: BoardProps) {
  const { picked, options } = view
  const { direction, depth, indirect } = options
  const path = useMemo(
    () => (picked ? pathOf(lineage, picked, { direction, depth, indirect }) : []),
    [lineage, picked, direction, depth, indirect],
  )
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const onPath = useMemo(() => (picked ? columnsOnPath(picked, path) : new Map()), [picked, path])
  const layout = useMemo(
    () => layOut(lineage, (table) => shownColumns(lineage, table, opened.has(table), onPath.get(table))),
    [lineage, opened, onPath],
  )
  return (
    <Split name="lineage" direction="column" fixed="second" initial={280} min={120} max={640}>
      <div className="lin-top">
        <LineageCanvas
          lineage={lineage}
          layout={layout}
          picked={picked}
          path={path}
          onPath={new Set(onPath.keys())}
          opened={opened}
          onOpen={(table) => setOpened(toggled(opened, table))}
          onPick={view.pick}
        />
        <Legend isPicked={picked !== null} />
      </div>
      <Twin lineage={lineage} view={view} path={path} />
    </Split>
  )
}

function shownColumns(
  { tables }: WorkspaceLineage,
  table: number,
  isOpen: boolean,
  onPath: ReadonlySet<string> | undefined,
): string[] {
  const names = tables[table]!.columns.map(({ name }) => name)
  return isOpen ? names : names.filter((name) => onPath?.has(name))
}

function toggled(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const changed = new Set(set)
  if (!changed.delete(value)) changed.add(value)
  return changed
}

function Legend({ isPicked }: { readonly isPicked: boolean }) {
  const t = useT()
  if (!isPicked) return <p className="lin-legend small">{t('lineage.hint')}</p>
  return (
    <div className="lin-legend small" aria-hidden="true">
      <span className="lk">
        <i />
        {t('lineage.legendDirect')}
      </span>
      <span className="lk ind">
        <i />
        {t('lineage.legendIndirect')}
      </span>
      <span className="lk g">
        <i />
        {t('lineage.legendOther')}
      </span>
    </div>
  )
}

interface TwinProps extends BoardProps {
  readonly path: readonly PathStep[]
}

function Twin({ lineage, view, path }: TwinProps) {
  const t = useT()
  const [chosen, setChosen] = useState<{ readonly path: readonly PathStep[]; readonly step: number } | null>(
    null,
  )
  // Another path has other steps.
  const step = chosen?.path === path ? chosen.step : null
  const { picked } = view
  const dependency = step === null ? undefined : path[step]?.dependency
  return (
    <section className="lin-twin" aria-label={t('lineage.asTable')}>
      <div className="head">
        <b>{t('lineage.asTable')}</b>
        <span className="dim">
          {picked
            ? t('lineage.steps', { count: path.length, column: picked.column })
            : t('lineage.flows', { count: lineage.flows.length })}
        </span>
        <span className="grow" />
        {picked && (
          <Button look="bare" size="s" icon="copy" onClick={() => void copyText(pathCsv(lineage, path))}>
            {t('lineage.copyCsv')}
          </Button>
        )}
      </div>
      <div className={`lin-tables ${dependency ? 'two' : ''}`}>
        {picked ? (
          <PathTable
            lineage={lineage}
            picked={picked}
            path={path}
            chosen={step}
            onChoose={(index) => setChosen({ path, step: index })}
          />
        ) : (
          <FlowTable lineage={lineage} />
        )}
        {dependency && <StepPane lineage={lineage} dependency={dependency} onClose={() => setChosen(null)} />}
      </div>
    </section>
  )
}
