'use client'
import { Button } from '@millrace/ui/button'
import { ErrorPanel } from '@millrace/ui/error-panel'
import { errorFacts, toWireError } from '../../i18n/error-text.ts'
import { useLanguage } from '../../i18n/language.tsx'

interface ShownErrorProps {
  readonly error: unknown
  readonly onRetry?: () => void
  readonly onDismiss?: () => void
}

/** Whatever was thrown, told in the reader's language with what to do about it. */
export function ShownError({ error, onRetry, onDismiss }: ShownErrorProps) {
  const { locale, t } = useLanguage()
  return (
    <div className="pad">
      <ErrorPanel error={errorFacts(toWireError(error), locale, t)} {...(onDismiss && { onDismiss })}>
        {onRetry && (
          <Button size="s" icon="restart" onClick={onRetry}>
            {t('frame.retry')}
          </Button>
        )}
      </ErrorPanel>
    </div>
  )
}
