/** The languages of the console. Every text exists in both. */
export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]

export const LOCALE_COOKIE = 'millrace-locale'

export function parseLocale(value: string | undefined): Locale | null {
  return locales.find((locale) => locale === value) ?? null
}

/** The choice of the cookie, else the first language of the browser that we speak, else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const chosen = parseLocale(cookie)
  if (chosen) return chosen
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.split(';')[0]!.trim().toLowerCase()
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}
