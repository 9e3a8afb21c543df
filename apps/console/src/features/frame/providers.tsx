'use client'
import { Theme } from '@millrace/ui/theme'
import { ToastProvider } from '@millrace/ui/toasts'
import { type UiText, UiTextProvider } from '@millrace/ui/ui-text'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { makeQueryClient } from '../../client/query-client.ts'
import { LanguageProvider } from '../../i18n/language.tsx'
import type { Locale } from '../../i18n/locale.ts'
import { type Translate, translator } from '../../i18n/translate.ts'

interface ProvidersProps {
  readonly locale: Locale
  readonly nonce: string | undefined
  readonly children: ReactNode
}

export function Providers({ locale, nonce, children }: ProvidersProps) {
  const [queries] = useState(makeQueryClient)
  const text = useMemo(() => uiText(locale, translator(locale)), [locale])
  return (
    <Theme nonce={nonce}>
      <LanguageProvider locale={locale}>
        <UiTextProvider text={text}>
          <QueryClientProvider client={queries}>
            <ToastProvider>{children}</ToastProvider>
          </QueryClientProvider>
        </UiTextProvider>
      </LanguageProvider>
    </Theme>
  )
}

function uiText(locale: Locale, t: Translate): UiText {
  return {
    locale,
    close: t('frame.close'),
    copy: t('frame.copy'),
    copied: t('frame.copied'),
    dismiss: t('frame.dismiss'),
    emptyString: t('frame.emptyString'),
    code: t('frame.code'),
    where: t('frame.where'),
    why: t('frame.why'),
    todo: t('frame.todo'),
    busy: t('frame.busy'),
    heldBack: t('frame.heldBack'),
    idle: t('frame.idle'),
    zoomIn: t('frame.zoomIn'),
    zoomOut: t('frame.zoomOut'),
    fit: t('frame.fit'),
    asTable: t('frame.asTable'),
    asGraph: t('frame.asGraph'),
    operator: t('frame.operator'),
    parallelism: t('frame.parallelism'),
    sendsTo: t('frame.sendsTo'),
    rate: t('frame.rate'),
    watermark: t('frame.watermark'),
    notObserved: t('frame.notObserved'),
    undo: t('frame.undo'),
    resize: t('frame.resize'),
    openValue: t('frame.openValue'),
    noData: t('frame.noData'),
    kinds: {
      '+I': t('frame.inserted'),
      '-U': t('frame.beforeUpdate'),
      '+U': t('frame.afterUpdate'),
      '-D': t('frame.deleted'),
    },
  }
}
