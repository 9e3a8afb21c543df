import { editor, type IDisposable, type languages } from 'monaco-editor/editor'
import { errorTexts, toWireError } from '../../i18n/error-text.ts'
import { draftOf } from '../draft-of.ts'
import { languageContext } from '../language-context.ts'
import { modelOf, uriOf } from '../models.ts'
import { askModel } from '../sql-service.ts'
import { rangeOf } from './ranges.ts'

export const definitionProvider: languages.DefinitionProvider = {
  provideDefinition: async (model, position) => {
    const place = await askModel(model, 'definition', { offset: model.getOffsetAt(position) })
    if (!place) return null
    return { uri: modelUri(place.document), range: rangeOf(place.span) }
  },
}

export const referenceProvider: languages.ReferenceProvider = {
  provideReferences: async (model, position, context) => {
    const mentions = await askModel(model, 'mentions', { offset: model.getOffsetAt(position) })
    return mentions
      .filter(({ role }) => context.includeDeclaration || role === 'reference')
      .map(({ document, span }) => ({ uri: modelUri(document), range: rangeOf(span) }))
  },
}

export const highlightProvider: languages.DocumentHighlightProvider = {
  provideDocumentHighlights: async (model, position, token) => {
    const mentions = await askModel(model, 'mentions', { offset: model.getOffsetAt(position) }, token)
    const own = draftOf(model.uri)
    return mentions.filter(({ document }) => document === own).map(({ span }) => ({ range: rangeOf(span) }))
  },
}

/** Monaco shows only what it has a model for. */
function modelUri(draft: string) {
  const text = languageContext().textOf(draft)
  return editor.getModel(uriOf(draft)) || text === undefined ? uriOf(draft) : modelOf(draft, text).uri
}

/** A definition in another draft opens that draft. */
export function openOtherDrafts(): IDisposable {
  return editor.registerEditorOpener({
    openCodeEditor: (source, resource, at) => {
      if (source.getModel()?.uri.toString() === resource.toString()) return false
      const [line, column] = !at
        ? [1, 1]
        : 'startLineNumber' in at
          ? [at.startLineNumber, at.startColumn]
          : [at.lineNumber, at.column]
      languageContext().openDraft(draftOf(resource), line, column)
      return true
    },
  })
}

export const renameProvider: languages.RenameProvider = {
  resolveRenameLocation: async (model, position) => {
    const offset = model.getOffsetAt(position)
    try {
      const target = await askModel(model, 'renameTarget', { offset })
      return { range: rangeOf(target.span), text: target.name }
    } catch (error) {
      return { range: rangeOf(NOWHERE), text: '', rejectReason: reason(error) }
    }
  },
  provideRenameEdits: async (model, position, newName) => {
    const offset = model.getOffsetAt(position)
    const own = draftOf(model.uri)
    try {
      const changes = await askModel(model, 'rename', { offset, newName })
      const others = changes.filter(({ document }) => document !== own)
      if (others.length > 0) languageContext().changeDrafts(others)
      const edits = changes
        .filter(({ document }) => document === own)
        .flatMap((change) => change.edits)
        .map(({ span, text }) => ({
          resource: model.uri,
          versionId: model.getVersionId(),
          textEdit: { range: rangeOf(span), text },
        }))
      return { edits }
    } catch (error) {
      // Monaco alone would only log it.
      languageContext().say(reason(error))
      return { edits: [] }
    }
  },
}

const NOWHERE = { line: 1, column: 1, endLine: 1, endColumn: 1 }

function reason(error: unknown): string {
  const { message, advice } = errorTexts(toWireError(error), languageContext().locale)
  return `${message} ${advice}`
}
