import type { Dependency, DependencyKind, InfluenceKind, LineageStep, SourceColumn } from './lineage.ts'

/** Steps, the last one first, shared by all that goes the same way. */
export interface Trail {
  readonly step: LineageStep
  readonly before: Trail | null
}

/** A source column as it has come so far. */
export interface Origin {
  readonly source: SourceColumn
  readonly kind: DependencyKind
  readonly influence: InfluenceKind | null
  readonly masked: boolean
  readonly trail: Trail | null
}

/** By source column and influence: of two ways a source takes into a column, the one that does more is told. */
export type Origins = ReadonlyMap<string, Origin>

export const NONE: Origins = new Map()
const STRENGTH: Readonly<Record<DependencyKind, number>> = { filter: 0, copied: 1, derived: 2, aggregated: 3 }

function keyOf({ source, influence }: Origin): string {
  return JSON.stringify([source.table, source.column, influence])
}

export function single(source: SourceColumn): Origins {
  const origin: Origin = { source, kind: 'copied', influence: null, masked: false, trail: null }
  return new Map([[keyOf(origin), origin]])
}

export function merge(parts: readonly Origins[]): Origins {
  if (parts.length === 1) return parts[0]!
  const merged = new Map<string, Origin>()
  for (const part of parts) {
    for (const [key, origin] of part) {
      const known = merged.get(key)
      const stronger = known && STRENGTH[known.kind] >= STRENGTH[origin.kind] ? known : origin
      merged.set(key, { ...stronger, masked: origin.masked && (known?.masked ?? true) })
    }
  }
  return merged
}

function map(origins: Origins, change: (origin: Origin) => Origin): Origins {
  const changed = [...origins.values()].map((origin) => new Map([[keyOf(change(origin)), change(origin)]]))
  return changed.length === 0 ? NONE : merge(changed)
}

/** Values that go through a function, or into an aggregate. */
export function raise(origins: Origins, kind: 'derived' | 'aggregated', masks = false): Origins {
  return map(origins, (origin) =>
    origin.kind === 'filter'
      ? origin
      : {
          ...origin,
          kind: STRENGTH[origin.kind] > STRENGTH[kind] ? origin.kind : kind,
          masked: origin.masked || masks,
        },
  )
}

/** Values that only decide. */
export function decide(origins: Origins, influence: InfluenceKind): Origins {
  return map(origins, (origin) =>
    origin.kind === 'filter' ? origin : { ...origin, kind: 'filter', influence, masked: false },
  )
}

export function withStep(origins: Origins, step: LineageStep): Origins {
  return map(origins, (origin) => ({ ...origin, trail: { step, before: origin.trail } }))
}

export function dependenciesOf(origins: Origins): Dependency[] {
  return [...origins.values()].map(({ trail, ...rest }) => ({ ...rest, steps: stepsOf(trail) }))
}

function stepsOf(trail: Trail | null): LineageStep[] {
  const steps: LineageStep[] = []
  for (let at = trail; at; at = at.before) steps.push(at.step)
  return steps.reverse()
}
