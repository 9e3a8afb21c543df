'use client'
import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import { Icon } from '@millrace/ui/icon'
import type { IconName } from '@millrace/ui/icon-paths'
import type { Tone } from '@millrace/ui/status'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { useT } from '../../i18n/language.tsx'
import { matchesFilter, type StateFilter, shownState } from './job-state.ts'

interface FilterLook {
  readonly id: StateFilter
  readonly label: MessageKey
  readonly icon?: IconName
  readonly tone?: Tone
}

const filters: readonly FilterLook[] = [
  { id: 'all', label: 'jobs.filterAll' },
  { id: 'needsMe', label: 'jobs.filterNeedsMe', icon: 'warn', tone: 'warn' },
  { id: 'running', label: 'jobs.filterRunning', icon: 'running', tone: 'ok' },
  { id: 'unknown', label: 'jobs.filterUnknown', icon: 'unknown', tone: 'unknown' },
  { id: 'failed', label: 'jobs.filterFailed', icon: 'failed', tone: 'bad' },
  { id: 'motion', label: 'jobs.filterMotion', icon: 'restart', tone: 'info' },
  { id: 'rest', label: 'jobs.filterRest', icon: 'stopped', tone: 'off' },
]

interface FilterBarProps {
  readonly deployments: readonly DeploymentSummary[]
  readonly filter: StateFilter
  readonly onFilter: (filter: StateFilter) => void
}

export function FilterBar({ deployments, filter, onFilter }: FilterBarProps) {
  const t = useT()
  const states = deployments.map((deployment) => shownState(deployment.state))
  return (
    <fieldset className="state-filters" aria-label={t('jobs.filters')}>
      {filters.map(({ id, label, icon, tone }) => (
        <button key={id} type="button" aria-pressed={id === filter} onClick={() => onFilter(id)}>
          {icon && (
            <span className={`st ${tone}`}>
              <Icon name={icon} />
            </span>
          )}
          {t(label)} <b>{states.filter((state) => matchesFilter(state, id)).length}</b>
        </button>
      ))}
    </fieldset>
  )
}
