'use client'
import { Status } from '@millrace/ui/status'
import { useT } from '../../i18n/language.tsx'

export function Loading() {
  const t = useT()
  return (
    <p className="loading" role="status">
      <Status tone="info" icon="starting">
        {t('frame.loading')}
      </Status>
    </p>
  )
}
