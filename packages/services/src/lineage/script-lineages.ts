import { connectorDeclarations } from '@millrace/connectors/declarations'
import { lineageOf, type ScriptLineage } from '@millrace/engine/lineage'
import { isMillraceError, type WireError } from '@millrace/kernel'

/** The lineage of a version, or why it has none. */
export type VersionLineage =
  | { readonly kind: 'known'; readonly lineage: ScriptLineage }
  | { readonly kind: 'broken'; readonly error: WireError }

/** Versions never change, so what was worked out for one holds as long as this process. */
const known = new Map<string, VersionLineage>()
const MOST = 2_000

export function knownLineage(versionId: string): VersionLineage | undefined {
  return known.get(versionId)
}

/** A version that was deployed may no longer be understood, by a newer Millrace: that is told, not thrown. */
export function workOutLineage(versionId: string, sql: string): VersionLineage {
  const found = tryLineage(sql)
  if (known.size >= MOST) known.delete(known.keys().next().value!)
  known.set(versionId, found)
  return found
}

function tryLineage(sql: string): VersionLineage {
  try {
    const lineage = lineageOf(sql, { connectors: connectorDeclarations, insertsOnly: true })
    return { kind: 'known', lineage }
  } catch (thrown) {
    if (!isMillraceError(thrown)) throw thrown
    return { kind: 'broken', error: thrown.toWire() }
  }
}
