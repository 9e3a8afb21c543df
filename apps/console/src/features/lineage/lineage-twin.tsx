'use client'
import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'
import { DataTable, type TableColumn } from '@millrace/ui/data-table'
import Link from 'next/link'
import { useT } from '../../i18n/language.tsx'
import type { Translate } from '../../i18n/translate.ts'
import { useWorkspace } from '../frame/session.tsx'
import { DependencyKind } from './dependency-kind.tsx'
import type { PathStep, PickedColumn } from './lineage-path.ts'

interface TwinProps {
  readonly lineage: WorkspaceLineage
  readonly picked: PickedColumn
  readonly path: readonly PathStep[]
  readonly chosen: number | null
  readonly onChoose: (step: number) => void
}

/** The path of a column, a row a dependency: all that the lines say, for keyboard and screen readers too. */
export function PathTable({ lineage, picked, path, chosen, onChoose }: TwinProps) {
  const t = useT()
  const workspace = useWorkspace()
  return (
    <DataTable
      label={t('lineage.asTable')}
      rows={path}
      columns={pathColumns(lineage, picked, t, workspace)}
      rowKey={(_, index) => index}
      rowHeight={28}
      selected={(_, index) => index === chosen}
      onSelect={(_, index) => onChoose(index)}
    />
  )
}

function pathColumns(
  lineage: WorkspaceLineage,
  picked: PickedColumn,
  t: Translate,
  workspace: string,
): TableColumn<PathStep>[] {
  const name = (table: number, column: string | null) => (
    <ColumnName
      table={lineage.tables[table]!.name}
      column={column}
      allRows={t('lineage.allRows')}
      isPicked={table === picked.table && column === picked.column}
    />
  )
  return [
    {
      id: 'depth',
      head: t('lineage.depthColumn'),
      width: 64,
      numeric: true,
      cell: ({ depth }) => <span className="sub">{depth < 0 ? `−${-depth}` : `+${depth}`}</span>,
    },
    {
      id: 'from',
      head: t('lineage.fromColumn'),
      width: 200,
      grow: true,
      cell: ({ dependency: { from } }) => name(from.table, from.column),
    },
    {
      id: 'kind',
      head: t('lineage.kind'),
      width: 110,
      cell: ({ dependency }) => <DependencyKind dependency={dependency} />,
    },
    {
      id: 'job',
      head: t('lineage.job'),
      width: 150,
      cell: ({ dependency: { job } }) => <JobLink job={lineage.jobs[job]!} workspace={workspace} />,
    },
    {
      id: 'expression',
      head: t('lineage.expression'),
      width: 200,
      grow: true,
      cell: ({ dependency: { expression } }) => (
        <span className="mono sub cut" title={expression}>
          {expression}
        </span>
      ),
    },
    {
      id: 'to',
      head: t('lineage.toColumn'),
      width: 200,
      grow: true,
      cell: ({ dependency: { to } }) => name(to.table, to.column),
    },
  ]
}

interface ColumnNameProps {
  readonly table: string
  /** Null: the rows themselves. */
  readonly column: string | null
  readonly allRows: string
  readonly isPicked: boolean
}

function ColumnName({ table, column, allRows, isPicked }: ColumnNameProps) {
  return (
    <span className="cut">
      {table}
      {column === null ? (
        <span className="dim"> · {allRows}</span>
      ) : (
        <span className={`mono ${isPicked ? 'me' : ''}`}>.{column}</span>
      )}
    </span>
  )
}

function JobLink({
  job,
  workspace,
}: {
  readonly job: WorkspaceLineage['jobs'][number]
  readonly workspace: string
}) {
  return (
    <Link className="link cut" href={`/w/${workspace}/jobs/${job.id}`}>
      {job.name}
    </Link>
  )
}

/** Which job moves rows from where to where. */
export function FlowTable({ lineage }: { readonly lineage: WorkspaceLineage }) {
  const t = useT()
  const workspace = useWorkspace()
  const columns: TableColumn<WorkspaceLineage['flows'][number]>[] = [
    {
      id: 'from',
      head: t('lineage.fromTable'),
      width: 200,
      grow: true,
      cell: ({ from }) => <span className="cut">{lineage.tables[from]!.name}</span>,
    },
    {
      id: 'job',
      head: t('lineage.job'),
      width: 200,
      grow: true,
      cell: ({ job }) => <JobLink job={lineage.jobs[job]!} workspace={workspace} />,
    },
    {
      id: 'version',
      head: t('lineage.version'),
      width: 80,
      cell: ({ job }) => <span className="sub">v{lineage.jobs[job]!.version}</span>,
    },
    {
      id: 'to',
      head: t('lineage.toTable'),
      width: 200,
      grow: true,
      cell: ({ to }) => <span className="cut">{lineage.tables[to]!.name}</span>,
    },
  ]
  return (
    <DataTable
      label={t('lineage.asTable')}
      rows={lineage.flows}
      columns={columns}
      rowKey={({ job, from, to }) => `${job} ${from} ${to}`}
      rowHeight={28}
    />
  )
}
