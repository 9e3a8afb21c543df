import { describe, expect, it } from 'vitest'
import { catalogue, type MessageKey, type Pair } from '../src/i18n/catalogue.ts'
import { chooseLocale } from '../src/i18n/locale.ts'
import { translate } from '../src/i18n/translate.ts'

const all = Object.entries(catalogue).flatMap(([area, messages]) =>
  Object.entries(messages as Record<string, Pair>).map(([key, pair]) => ({ key: `${area}.${key}`, pair })),
)

/** Names of the places of an ICU message. */
function places(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)(?=[},])/g)].map((match) => match[1]!))].sort()
}

describe('message catalogue', () => {
  it('says the same places in both languages', () => {
    const unlike = all.filter(({ pair }) => places(pair[0]).join() !== places(pair[1]).join())
    expect(unlike.map(({ key }) => key)).toEqual([])
  })

  it('fills every message in both languages', () => {
    const unfilled = all.filter(({ key, pair }) => {
      const params = Object.fromEntries(places(pair[0]).map((name) => [name, 3]))
      const texts = (['en', 'zh-CN'] as const).map((locale) => translate(locale, key as MessageKey, params))
      return texts.some((text) => text === '' || /[{}]/.test(text))
    })
    expect(unfilled.map(({ key }) => key)).toEqual([])
  })

  it('chooses plurals', () => {
    expect(translate('en', 'home.needYou', { count: 0 })).toBe('Nothing needs you')
    expect(translate('en', 'home.needYou', { count: 1 })).toBe('1 job needs you')
    expect(translate('zh-CN', 'home.needYou', { count: 2 })).toBe('2 个作业需要处理')
  })

  it('prefers the cookie, then the browser, then English', () => {
    expect(chooseLocale('zh-CN', 'en')).toBe('zh-CN')
    expect(chooseLocale(undefined, 'de, zh-TW;q=0.8, en;q=0.5')).toBe('zh-CN')
    expect(chooseLocale('xx', null)).toBe('en')
  })
})
