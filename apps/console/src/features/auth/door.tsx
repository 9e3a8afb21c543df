'use client'
import { Logo } from '@millrace/ui/logo'
import type { ReactNode } from 'react'
import { useLanguage, useSwitchLanguage } from '../../i18n/language.tsx'

/** The page before one is inside: name, one sheet, the choice of language. */
export function Door({ children }: { readonly children: ReactNode }) {
  const { locale, t } = useLanguage()
  const switchTo = useSwitchLanguage()
  return (
    <main className="door">
      <div className="door-box">
        <div className="brand">
          <Logo size={34} />
          <div>
            <b>Millrace</b>
            <span className="dim">{t('auth.tagline')}</span>
          </div>
        </div>
        {children}
        <div className="door-foot small">
          <button
            type="button"
            className="btn bare s"
            onClick={() => switchTo(locale === 'en' ? 'zh-CN' : 'en')}
            lang={locale === 'en' ? 'zh-CN' : 'en'}
          >
            {locale === 'en' ? '简体中文' : 'English'}
          </button>
        </div>
      </div>
    </main>
  )
}
