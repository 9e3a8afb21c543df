import type { languages } from 'monaco-editor/editor'
import { describeIn, functionDoc } from '../docs/describe.ts'
import { languageContext } from '../language-context.ts'
import { askModel } from '../sql-service.ts'
import { hoverText } from './hover-text.ts'
import { rangeOf } from './ranges.ts'

export const hoverProvider: languages.HoverProvider = {
  provideHover: async (model, position, token) => {
    const hover = await askModel(model, 'hover', { offset: model.getOffsetAt(position) }, token)
    if (!hover) return null
    const { t, locale } = languageContext()
    const describe = await describeIn(locale)
    const documentation = hover.kind === 'function' ? await functionDoc(hover.name, locale) : ''
    const contents = hoverText(hover, t, describe, documentation).map((value) => ({ value }))
    return { contents, range: rangeOf(hover.span) }
  },
}

export const signatureProvider: languages.SignatureHelpProvider = {
  signatureHelpTriggerCharacters: ['(', ','],
  signatureHelpRetriggerCharacters: [')'],
  provideSignatureHelp: async (model, position, token) => {
    const help = await askModel(model, 'signature', { offset: model.getOffsetAt(position) }, token)
    if (!help) return null
    const value: languages.SignatureHelp = {
      signatures: help.signatures.map(({ label, parameters }) => ({
        label,
        parameters: parameters.map(([start, end]) => ({ label: [start, end] })),
      })),
      activeSignature: help.active,
      activeParameter: help.parameter,
    }
    return { value, dispose: () => undefined }
  },
}
