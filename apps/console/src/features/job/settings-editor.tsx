'use client'
import { Button } from '@millrace/ui/button'
import { useT } from '../../i18n/language.tsx'

export interface Setting {
  readonly id: number
  readonly key: string
  readonly value: string
}

let lastId = 0

export function newSetting(key = '', value = ''): Setting {
  lastId += 1
  return { id: lastId, key, value }
}

export function toSettings(config: Readonly<Record<string, string>>): readonly Setting[] {
  return Object.entries(config).map(([key, value]) => newSetting(key, value))
}

export function toConfig(settings: readonly Setting[]): Record<string, string> {
  return Object.fromEntries(
    settings.filter((one) => one.key.trim() !== '').map((one) => [one.key.trim(), one.value.trim()]),
  )
}

/** The settings people ask for most, offered while typing; any other Flink key may be written. */
const known = [
  'parallelism.default',
  'execution.checkpointing.interval',
  'execution.checkpointing.timeout',
  'restart-strategy.type',
  'restart-strategy.fixed-delay.attempts',
  'restart-strategy.fixed-delay.delay',
  'table.exec.state.ttl',
]

interface SettingsEditorProps {
  readonly settings: readonly Setting[]
  readonly onChange: (settings: readonly Setting[]) => void
  readonly readOnly?: boolean
}

export function SettingsEditor({ settings, onChange, readOnly = false }: SettingsEditorProps) {
  const t = useT()
  const change = (id: number, part: Partial<Setting>) =>
    onChange(settings.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <div className="settings">
      <datalist id="known-settings">
        {known.map((key) => (
          <option key={key} value={key} />
        ))}
      </datalist>
      {settings.map((one) => (
        <div key={one.id} className="row">
          <input
            className="plain mono"
            list="known-settings"
            aria-label={t('job.key')}
            placeholder="parallelism.default"
            readOnly={readOnly}
            value={one.key}
            onChange={(event) => change(one.id, { key: event.target.value })}
          />
          <input
            className="plain mono value"
            aria-label={`${t('job.value')} ${one.key}`}
            readOnly={readOnly}
            value={one.value}
            onChange={(event) => change(one.id, { value: event.target.value })}
          />
          {!readOnly && (
            <Button
              look="bare"
              size="s"
              icon="trash"
              aria-label={t('job.removeSetting', { key: one.key })}
              onClick={() => onChange(settings.filter((other) => other.id !== one.id))}
            />
          )}
        </div>
      ))}
      {!readOnly && (
        <Button look="bare" size="s" icon="plus" onClick={() => onChange([...settings, newSetting()])}>
          {t('job.addSetting')}
        </Button>
      )}
    </div>
  )
}
