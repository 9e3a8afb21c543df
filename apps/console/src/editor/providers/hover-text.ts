import type { HoverFacts } from '@millrace/engine/ide'
import type { MessageKey } from '../../i18n/catalogue.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Describe } from '../docs/describe.ts'

type TableFacts = Extract<HoverFacts, { kind: 'table' }>

/** The facts as Markdown, a block each. `documentation` is that of a function. */
export function hoverText(
  facts: HoverFacts,
  t: Translate,
  describe: Describe,
  documentation: string,
): string[] {
  switch (facts.kind) {
    case 'table':
      return tableText(facts, t)
    case 'column': {
      const type = facts.type ?? t('editor.typeUnknown')
      const from = facts.expression ? `= ${facts.expression}` : facts.from
      return [code(`${facts.name} ${type}`), ...(from ? [`${t('editor.from')} ${inline(from)}`] : [])]
    }
    case 'function':
      return [
        code(facts.signature),
        ...(documentation ? [escaped(documentation)] : []),
        t(facts.aggregate ? 'editor.aggregateFunction' : 'editor.function'),
      ]
    case 'option': {
      const { key, type, required, default: absent, values, description } = facts.option
      const notes = [
        required && t('editor.required'),
        absent !== undefined && `${t('editor.default')} ${inline(absent)}`,
        values && `${t('editor.values')} ${values.map(inline).join(' ')}`,
      ].filter(Boolean)
      return [
        code(`'${key}' ${type}`),
        escaped(describe(description)),
        ...(notes.length > 0 ? [notes.join(' · ')] : []),
      ]
    }
    case 'setting': {
      const { key, type, values, description } = facts
      const known = values.length > 0 ? [`${t('editor.values')} ${values.map(inline).join(' ')}`] : []
      return [code(`SET '${key}' ${type}`), escaped(describe(description)), ...known]
    }
    case 'name':
      return [`${objectText(facts.object, t)} ${inline(facts.name)}`]
  }
}

const SHOWN_COLUMNS = 40

function tableText(facts: TableFacts, t: Translate): string[] {
  const { columns, primaryKey, watermark, changelog, upsertKeys, connector } = facts
  const width = Math.max(...columns.map(({ name }) => name.length), 0)
  const shown = columns
    .slice(0, SHOWN_COLUMNS)
    .map(({ name, type }) => `${name.padEnd(width)} ${type}`.trimEnd())
  if (columns.length > shown.length) shown.push('…')
  const rows: [string, string | null][] = [
    [t('editor.connector'), connector],
    [t('editor.primaryKey'), primaryKey.join(', ') || null],
    [t('editor.watermark'), watermark],
    [t('editor.changelog'), changelog],
    [t('editor.upsertKey'), upsertKeys.map((key) => `(${key.join(', ')})`).join(' ') || null],
    [t('editor.standsFor'), facts.of],
    [t('editor.inDraft'), facts.document],
  ]
  const list = rows.flatMap(([label, value]) => (value ? [`${label} ${inline(value)}`] : []))
  return [
    `**${escaped(facts.name)}** ${objectText(facts.object, t)}`,
    ...(shown.length > 0 ? [code(shown.join('\n'))] : []),
    ...(list.length > 0 ? [list.join('  \n')] : []),
  ]
}

const objects: Readonly<Record<string, MessageKey>> = {
  table: 'editor.objectTable',
  view: 'editor.objectView',
  'common-table': 'editor.objectCommonTable',
  alias: 'editor.objectAlias',
  window: 'editor.objectWindow',
  variable: 'editor.objectVariable',
  function: 'editor.objectFunction',
  model: 'editor.objectModel',
  catalog: 'editor.objectCatalog',
  database: 'editor.objectDatabase',
}

function objectText(object: string, t: Translate): string {
  const key = objects[object]
  return key ? t(key) : object
}

function code(text: string): string {
  return `\`\`\`flink-sql\n${text}\n\`\`\``
}

function inline(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
