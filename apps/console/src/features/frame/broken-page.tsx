'use client'
import { Button } from '@millrace/ui/button'
import { ErrorPanel } from '@millrace/ui/error-panel'
import { useT } from '../../i18n/language.tsx'

interface BrokenPageProps {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

/** Where a defect of a page ends: the rest of the console goes on. */
export function BrokenPage({ error, reset }: BrokenPageProps) {
  const t = useT()
  return (
    <div className="pad">
      <ErrorPanel
        error={{
          title: t('frame.brokenTitle'),
          code: error.digest ?? error.name,
          why: error.message,
          todo: t('frame.brokenTodo'),
        }}
      >
        <Button size="s" icon="restart" onClick={reset}>
          {t('frame.retry')}
        </Button>
      </ErrorPanel>
    </div>
  )
}
