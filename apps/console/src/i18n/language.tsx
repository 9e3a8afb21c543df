'use client'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { LOCALE_COOKIE, type Locale } from './locale.ts'
import { type Translate, translator } from './translate.ts'

interface Language {
  readonly locale: Locale
  readonly t: Translate
}

const Context = createContext<Language | null>(null)

export function LanguageProvider({
  locale,
  children,
}: {
  readonly locale: Locale
  readonly children: ReactNode
}) {
  const value = useMemo(() => ({ locale, t: translator(locale) }), [locale])
  return <Context value={value}>{children}</Context>
}

export function useLanguage(): Language {
  const language = useContext(Context)
  if (language === null) throw new Error('LanguageProvider is missing above this part')
  return language
}

export function useT(): Translate {
  return useLanguage().t
}

const YEAR_SECONDS = 31_536_000

/** Remembers the choice in a cookie, which the server reads, and draws the page anew. */
export function useSwitchLanguage(): (locale: Locale) => void {
  const router = useRouter()
  return (locale) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers
    document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
    router.refresh()
  }
}
