import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'
import type { PathStep } from './lineage-path.ts'

/** The path as a spreadsheet takes it. */
export function pathCsv({ tables, jobs }: WorkspaceLineage, path: readonly PathStep[]): string {
  const head = ['depth', 'from_table', 'from_column', 'kind', 'job', 'expression', 'to_table', 'to_column']
  const rows = path.map(({ depth, dependency: { from, to, kind, influence, job, expression } }) => [
    String(depth),
    tables[from.table]!.name,
    from.column,
    influence ?? kind,
    jobs[job]!.name,
    expression,
    tables[to.table]!.name,
    to.column ?? '*',
  ])
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}

function cell(text: string): string {
  // A leading sign would be taken for a formula, numbers apart.
  const safe = /^[=+@\t\r]|^-(?!\d+$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
