import { connectorDeclarations } from '@millrace/connectors/declarations'
import { functionDocs } from '@millrace/engine/function-docs'
import { settingCatalogue } from '@millrace/engine/settings'
import { describe, expect, it } from 'vitest'
import { describeIn, functionDoc } from '../src/editor/docs/describe.ts'
import { zhDocs } from '../src/editor/docs/zh-docs.ts'
import { zhFunctionDocs } from '../src/editor/docs/zh-function-docs.ts'

const options = [...connectorDeclarations.values()].flatMap((connector) =>
  connector.options.map(({ description }) => description),
)
const described = new Set([
  ...options,
  ...Object.values(settingCatalogue).map((setting) => setting.description),
])

describe('descriptions in hovers', () => {
  it('exist in 简体中文 for every option of a connector and every setting', () => {
    expect([...described].filter((text) => zhDocs[text] === undefined)).toEqual([])
  })

  it('have no translation of a sentence that is gone', () => {
    expect(Object.keys(zhDocs).filter((text) => !described.has(text))).toEqual([])
  })

  it('exist in both languages for the same functions', () => {
    expect(Object.keys(zhFunctionDocs).sort()).toEqual(Object.keys(functionDocs).sort())
    for (const [name, text] of Object.entries(zhFunctionDocs)) expect(text, name).toMatch(/。$/)
  })

  it('come in the language of the page', async () => {
    const sentence = 'Treat quotes as text.'
    expect((await describeIn('en'))(sentence)).toBe(sentence)
    expect((await describeIn('zh-CN'))(sentence)).toBe('将引号视为普通文本。')
    expect(await functionDoc('LOWER', 'en')).toBe('The text in small letters.')
    expect(await functionDoc('LOWER', 'zh-CN')).toBe('小写的文本。')
    expect(await functionDoc('NO_SUCH', 'en')).toBe('')
  })
})
