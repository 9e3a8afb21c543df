'use client'
import type { LineageDependency } from '@millrace/contracts/api/lineage'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { useT } from '../../i18n/language.tsx'

const INFLUENCES: Readonly<Record<NonNullable<LineageDependency['influence']>, MessageKey>> = {
  filter: 'lineage.filter',
  join: 'lineage.join',
  'group-by': 'lineage.groupBy',
  sort: 'lineage.sort',
  window: 'lineage.window',
  conditional: 'lineage.conditional',
}
const KINDS: Readonly<Record<LineageDependency['kind'], MessageKey>> = {
  copied: 'lineage.copied',
  derived: 'lineage.derived',
  aggregated: 'lineage.aggregated',
  filter: 'lineage.filter',
}

export function kindKey({ kind, influence }: LineageDependency): MessageKey {
  return influence ? INFLUENCES[influence] : KINDS[kind]
}

/** The line it is drawn with, and the word for it. */
export function DependencyKind({ dependency }: { readonly dependency: LineageDependency }) {
  const t = useT()
  return (
    <span className={`lk ${dependency.kind === 'filter' ? 'ind' : ''}`}>
      <i aria-hidden="true" />
      {t(kindKey(dependency))}
    </span>
  )
}
