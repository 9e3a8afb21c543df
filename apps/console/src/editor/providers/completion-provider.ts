import type { CompletionItem, CompletionKind } from '@millrace/engine/ide'
import { languages } from 'monaco-editor/editor'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { type Describe, describeIn } from '../docs/describe.ts'
import { languageContext } from '../language-context.ts'
import { askModel } from '../sql-service.ts'
import { rangeBetween } from './ranges.ts'

const { CompletionItemKind, CompletionItemInsertTextRule } = languages

const kinds: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  table: CompletionItemKind.Struct,
  column: CompletionItemKind.Field,
  alias: CompletionItemKind.Variable,
  function: CompletionItemKind.Function,
  option: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  type: CompletionItemKind.TypeParameter,
  snippet: CompletionItemKind.Snippet,
}

const snippetNames: Readonly<Record<string, MessageKey>> = {
  table: 'editor.snippetTable',
  'window-aggregate': 'editor.snippetTumble',
  'window-hop': 'editor.snippetHop',
  'window-cumulate': 'editor.snippetCumulate',
  'window-session': 'editor.snippetSession',
  'top-n': 'editor.snippetTopN',
  deduplicate: 'editor.snippetDeduplicate',
  'interval-join': 'editor.snippetIntervalJoin',
  'temporal-join': 'editor.snippetTemporalJoin',
  'lookup-join': 'editor.snippetLookupJoin',
  'statement-set': 'editor.snippetStatementSet',
  'match-recognize': 'editor.snippetMatch',
}

export const completionProvider: languages.CompletionItemProvider = {
  triggerCharacters: [' ', '.', "'", '(', '+'],
  provideCompletionItems: async (model, position, _context, token) => {
    const offset = model.getOffsetAt(position)
    const { from, items } = await askModel(model, 'complete', { offset }, token)
    const range = rangeBetween(model, from, offset)
    const describe = await describeIn(languageContext().locale)
    return { suggestions: items.map((item, index) => suggestion(item, index, range, describe)) }
  },
}

function suggestion(
  item: CompletionItem,
  index: number,
  range: languages.CompletionItem['range'],
  describe: Describe,
): languages.CompletionItem {
  const { t } = languageContext()
  const name = item.kind === 'snippet' && item.detail ? snippetNames[item.detail] : undefined
  const detail = name ? t(name) : item.detail && describe(item.detail)
  return {
    label: item.label,
    kind: kinds[item.kind],
    insertText: item.insert ?? item.label,
    ...(detail !== undefined && { detail }),
    ...(item.isSnippet && { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet }),
    ...(item.kind === 'snippet' &&
      item.insert && { documentation: { value: codeBlock(plain(item.insert)) } }),
    // Inside strings Monaco would match against the word alone: `rows` of 'rows-per-second'.
    filterText: item.label,
    sortText: String(index).padStart(4, '0'),
    range,
  }
}

function codeBlock(text: string): string {
  return `\`\`\`flink-sql\n${text}\n\`\`\``
}

/** A snippet without its marks. */
function plain(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/\$\d/g, '')
    .replaceAll(/\\([$}])/g, '$1')
    .trim()
}
