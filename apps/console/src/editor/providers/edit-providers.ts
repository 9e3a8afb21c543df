import type { languages } from 'monaco-editor/editor'
import { askModel } from '../sql-service.ts'
import { rangeOf } from './ranges.ts'

/** Fixes of the problems in the marked range. */
export const fixProvider: languages.CodeActionProvider = {
  provideCodeActions: async (model, range, context, token) => {
    const start = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn })
    const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn })
    const fixes = await askModel(model, 'fixes', { start, end }, token)
    const actions = fixes.map((fix, index): languages.CodeAction => {
      const { line, column } = fix.span
      const marker = context.markers.find(
        (each) => each.code === fix.code && each.startLineNumber === line && each.startColumn === column,
      )
      return {
        title: fix.title,
        kind: 'quickfix',
        isPreferred: index === 0,
        ...(marker && { diagnostics: [marker] }),
        edit: {
          edits: fix.edits.map(({ span, text }) => ({
            resource: model.uri,
            versionId: model.getVersionId(),
            textEdit: { range: rangeOf(span), text },
          })),
        },
      }
    })
    return { actions, dispose: () => undefined }
  },
}

export const formatProvider: languages.DocumentFormattingEditProvider = {
  provideDocumentFormattingEdits: async (model) => {
    const text = await askModel(model, 'format', {})
    return text === model.getValue() ? [] : [{ range: model.getFullModelRange(), text }]
  },
}
