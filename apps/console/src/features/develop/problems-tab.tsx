'use client'
import { Icon } from '@millrace/ui/icon'
import { useValue, type ValueStore } from '../../client/value-store.ts'
import type { Checked } from '../../editor/sql-worker-protocol.ts'
import { errorTexts } from '../../i18n/error-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { severityShown } from './severity-shown.ts'

interface ProblemsTabProps {
  readonly diagnostics: ValueStore<Checked['diagnostics']>
  readonly onReveal: (line: number, column: number) => void
}

export function ProblemsTab({ diagnostics: store, onReveal }: ProblemsTabProps) {
  const { locale, t } = useLanguage()
  const diagnostics = useValue(store)
  if (diagnostics.length === 0) {
    return (
      <p className="loading">
        <span className="st ok">
          <Icon name="check" />
          {t('develop.noProblems')}
        </span>
      </p>
    )
  }
  return (
    <ol className="problems">
      {diagnostics.map((diagnostic) => {
        const { message, advice } = errorTexts({ ...diagnostic, domain: 'user', retry: 'never' }, locale)
        const { line, column } = diagnostic.span
        const { tone, icon } = severityShown[diagnostic.severity]
        return (
          <li key={`${line}.${column}.${diagnostic.code}`}>
            <button type="button" className="problem" onClick={() => onReveal(line, column)}>
              <span className={`st ${tone}`}>
                <Icon name={icon} />
              </span>
              <span className="grow">
                <span className="med">{message}</span> <span className="sub">{advice}</span>
              </span>
              <span className="mono micro dim">{diagnostic.code}</span>
              <span className="micro dim nowrap">{t('develop.problemAt', { line, column })}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
