import { settingCatalogue } from '../../settings/setting-catalogue.ts'
import type { Token } from '../../sql/token.ts'
import type { CompletionItem } from './completion-item.ts'

const specs = Object.entries(settingCatalogue) as [
  string,
  {
    readonly type: string
    readonly values?: readonly string[]
    readonly scope: string
    readonly description: string
  },
][]

/** The declaration of a setting. */
export function settingOf(key: string): (typeof specs)[number][1] | null {
  return specs.find(([name]) => name === key)?.[1] ?? null
}

/** Keys behind SET or RESET, values behind their `=`; null elsewhere. */
export function settingCandidates(before: readonly Token[]): CompletionItem[] | null {
  const [verb, key, sign] = before
  if (verb?.kind !== 'word' || (verb.value !== 'SET' && verb.value !== 'RESET')) return null
  if (before.length === 1) {
    return specs
      .filter(([, { scope }]) => scope === 'script')
      .map(([label, { description }]) => ({ label, kind: 'option', detail: description }))
  }
  if (before.length !== 3 || sign?.text !== '=' || key?.kind !== 'string') return null
  const spec = specs.find(([name]) => name === key.value)?.[1]
  return (spec?.values ?? VALUES[spec?.type ?? ''] ?? []).map((label) => ({ label, kind: 'value' }))
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  boolean: ['true', 'false'],
  duration: ['200 ms', '1 s', '10 s', '1 min', '10 min', '1 h', '1 d'],
  count: ['1', '2', '4', '8', '16'],
  zone: ['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York'],
}
