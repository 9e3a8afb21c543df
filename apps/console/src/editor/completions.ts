import { type IDisposable, languages } from 'monaco-editor/editor'
import { LANGUAGE_ID } from './flink-sql-language.ts'
import { askSql } from './sql-service.ts'
import type { CompletionItem } from './sql-worker-protocol.ts'

const kinds: Readonly<Record<CompletionItem['kind'], languages.CompletionItemKind>> = {
  keyword: languages.CompletionItemKind.Keyword,
  table: languages.CompletionItemKind.Struct,
  column: languages.CompletionItemKind.Field,
  function: languages.CompletionItemKind.Function,
  option: languages.CompletionItemKind.Property,
  value: languages.CompletionItemKind.Value,
  type: languages.CompletionItemKind.TypeParameter,
}

let provided: IDisposable | null = null
let users = 0

/** Registered once however many editors there are. */
export function provideCompletions(): IDisposable {
  users += 1
  provided ??= languages.registerCompletionItemProvider(LANGUAGE_ID, {
    triggerCharacters: [' ', '.', "'", '('],
    provideCompletionItems: async (model, position) => {
      const offset = model.getOffsetAt(position)
      const { items } = await askSql({ ask: 'complete', script: model.getValue(), offset })
      const word = model.getWordUntilPosition(position)
      const range = {
        startLineNumber: position.lineNumber,
        endLineNumber: position.lineNumber,
        startColumn: word.startColumn,
        endColumn: word.endColumn,
      }
      return {
        suggestions: items.map((item, index) => ({
          label: item.label,
          kind: kinds[item.kind],
          insertText: item.insert,
          detail: item.detail,
          sortText: String(index).padStart(4, '0'),
          range,
        })),
      }
    },
  })
  return {
    dispose: () => {
      users -= 1
      if (users > 0) return
      provided?.dispose()
      provided = null
    },
  }
}
