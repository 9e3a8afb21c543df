/** What settings of a script say about plans. */
export interface PlanSettings {
  /** `execution.runtime-mode` is BATCH. */
  readonly isBatch: boolean
  /** `table.exec.source.cdc-events-duplicate`: sources with a key may tell of a change twice. */
  readonly duplicates: boolean
  /** `table.exec.sink.upsert-materialize`. */
  readonly materialize: 'AUTO' | 'FORCE' | 'NONE'
}

export const streamSettings: PlanSettings = { isBatch: false, duplicates: false, materialize: 'AUTO' }

export function planSettings(setting: (key: string) => string | undefined): PlanSettings {
  const text = (key: string) => setting(key)?.toUpperCase()
  const materialize = text('table.exec.sink.upsert-materialize')
  return {
    isBatch: text('execution.runtime-mode') === 'BATCH',
    duplicates: text('table.exec.source.cdc-events-duplicate') === 'TRUE',
    materialize: materialize === 'FORCE' || materialize === 'NONE' ? materialize : 'AUTO',
  }
}
