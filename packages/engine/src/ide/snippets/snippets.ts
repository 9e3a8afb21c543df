// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the notation of snippets and of secrets
import type { ConnectorFactory, ConnectorRegistry } from '../../connect/connector.ts'
import type { OptionSpec } from '../../connect/options.ts'
import type { CompletionItem } from '../complete/completion-item.ts'
import { queryPatterns } from './query-patterns.ts'
import type { Snippet } from './snippet.ts'

export type { Snippet }

/** The library: a CREATE TABLE for each connector with what it asks for, and the patterns of streaming queries. */
export function snippetLibrary(connectors: ConnectorRegistry): readonly Snippet[] {
  const tables = [...connectors.values()].map((factory): Snippet => {
    const { identifier } = factory
    return { id: 'table', title: `CREATE TABLE … '${identifier}'`, body: createTable(factory) }
  })
  return [...tables, ...queryPatterns]
}

export function statementSnippets(connectors: ConnectorRegistry): CompletionItem[] {
  return snippetLibrary(connectors).map(({ id, title, body }) => ({
    label: title,
    kind: 'snippet',
    detail: id,
    insert: body,
    isSnippet: true,
  }))
}

/** A table with the options its connector requires; those it can only read get a watermark. */
function createTable({ identifier, options, sourceMode, sinkMode }: ConnectorFactory): string {
  const isSource = sourceMode !== undefined && sinkMode === undefined
  const required = options.filter((option) => option.required === true)
  const lines = [
    `'connector' = '${identifier}'`,
    ...required.map((option, index) => `'${option.key}' = '${placeholder(option, index + 3)}'`),
  ]
  const columns = ['id BIGINT', '${2:name STRING}', ...(isSource ? ['ts TIMESTAMP(3)'] : [])]
  if (isSource) columns.push("WATERMARK FOR ts AS ts - INTERVAL '5' SECOND")
  return `CREATE TEMPORARY TABLE \${1:${identifier.replaceAll('-', '_')}_table} (\n  ${columns.join(',\n  ')}\n) WITH (\n  ${lines.join(',\n  ')}\n);\n$0`
}

function placeholder(option: OptionSpec, index: number): string {
  if (option.secret) return `\\\${secret_values.\${${index}:name}\\}`
  const value = option.default ?? option.values?.[0] ?? ''
  return `\${${index}:${value.replaceAll(/[$}\\]/g, '\\$&')}}`
}
