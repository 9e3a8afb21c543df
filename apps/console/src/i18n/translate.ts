import { IntlMessageFormat } from 'intl-messageformat'
import { catalogue, type MessageKey, type Pair } from './catalogue.ts'
import type { Locale } from './locale.ts'

export type MessageParams = Readonly<Record<string, string | number>>

export type Translate = (key: MessageKey, params?: MessageParams) => string

const formats = new Map<string, IntlMessageFormat>()

/** Fills a message's places; plurals follow ICU. */
export function translate(locale: Locale, key: MessageKey, params?: MessageParams): string {
  const dot = key.indexOf('.')
  const area = catalogue[key.slice(0, dot) as keyof typeof catalogue] as Readonly<Record<string, Pair>>
  const message = area[key.slice(dot + 1)]![locale === 'en' ? 0 : 1]
  if (!message.includes('{')) return message
  const id = `${locale} ${key}`
  let format = formats.get(id)
  if (!format) {
    format = new IntlMessageFormat(message, locale)
    formats.set(id, format)
  }
  return String(format.format(params))
}

export function translator(locale: Locale): Translate {
  return (key, params) => translate(locale, key, params)
}
