'use client'
import { EmptyState } from '@millrace/ui/empty-state'
import Link from 'next/link'
import { useT } from '../../i18n/language.tsx'

export function NotFound() {
  const t = useT()
  return (
    <main>
      <h1 className="sr">{t('frame.notFoundTitle')}</h1>
      <EmptyState title={t('frame.notFoundTitle')} text={t('frame.notFoundText')}>
        <Link className="btn" href="/">
          {t('frame.goHome')}
        </Link>
      </EmptyState>
    </main>
  )
}
