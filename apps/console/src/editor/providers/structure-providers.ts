import type { OutlineEntry } from '@millrace/engine/ide'
import { semanticKinds } from '@millrace/engine/semantic-kinds'
import { languages } from 'monaco-editor/editor'
import { askModel, onWhole } from '../sql-service.ts'
import { rangeOf } from './ranges.ts'

const { SymbolKind, FoldingRangeKind } = languages

const symbols: Readonly<Record<OutlineEntry['kind'], languages.SymbolKind>> = {
  table: SymbolKind.Struct,
  view: SymbolKind.Interface,
  column: SymbolKind.Field,
  query: SymbolKind.Function,
  insert: SymbolKind.Event,
  set: SymbolKind.Module,
  'common-table': SymbolKind.Variable,
  other: SymbolKind.Property,
}

export const outlineProvider: languages.DocumentSymbolProvider = {
  provideDocumentSymbols: async (model, token) => (await askModel(model, 'outline', {}, token)).map(symbolOf),
}

function symbolOf({ kind, name, detail, span, selection, children }: OutlineEntry): languages.DocumentSymbol {
  return {
    name,
    detail,
    kind: symbols[kind],
    tags: [],
    range: rangeOf(span),
    selectionRange: rangeOf(selection),
    children: children.map(symbolOf),
  }
}

export const foldingProvider: languages.FoldingRangeProvider = {
  provideFoldingRanges: async (model, _context, token) =>
    (await askModel(model, 'folding', {}, token)).map(({ start, end, kind }) => ({
      start,
      end,
      ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
    })),
}

/** Of the lines that are shown: those of a whole long text would take long to apply. */
export const semanticProvider: languages.DocumentRangeSemanticTokensProvider = {
  onDidChange: (listener) => onWhole(() => listener()),
  getLegend: () => ({ tokenTypes: [...semanticKinds], tokenModifiers: ['definition'] }),
  provideDocumentRangeSemanticTokens: async (model, range, token) => {
    const lines = { firstLine: range.startLineNumber, lastLine: range.endLineNumber }
    return { data: await askModel(model, 'semantic', lines, token) }
  },
}
