import type {
  AlterFunction,
  AlterObject,
  AlterView,
  CreateDatabase,
  CreateFunction,
  CreateModel,
  CreateView,
  Drop,
} from '../ast/object-nodes.ts'
import { printNames, printOptionList, printPath, printString, printWith } from './print-name.ts'
import { printQuery } from './print-query.ts'
import { printColumn, printComment, printHint, printKeys } from './print-table.ts'

interface Flags {
  readonly orReplace?: boolean
  readonly temporary?: boolean
  readonly system?: boolean
  readonly ifNotExists?: boolean
  readonly ifExists?: boolean
}

/** `CREATE OR REPLACE TEMPORARY VIEW IF NOT EXISTS `, as far as it applies. */
export function printVerb(verb: string, object: string, flags: Flags): string {
  const words = [
    verb,
    flags.orReplace && 'OR REPLACE',
    flags.temporary && 'TEMPORARY',
    flags.system && 'SYSTEM',
    object,
    flags.ifNotExists && 'IF NOT EXISTS',
    flags.ifExists && 'IF EXISTS',
  ]
  return `${words.filter((word) => typeof word === 'string').join(' ')} `
}

export function printCreateView(view: CreateView): string {
  const columns = view.columns.length > 0 ? ` ${printNames(view.columns)}` : ''
  const head = `${printVerb('CREATE', 'VIEW', view)}${printPath(view.name)}`
  return `${head}${columns}${printComment(view.comment)} AS ${printQuery(view.query)}`
}

export function printAlterView({ name, action }: AlterView): string {
  const change = action.kind === 'as' ? `AS ${printQuery(action.query)}` : `RENAME TO ${printPath(action.to)}`
  return `ALTER VIEW ${printPath(name)} ${change}`
}

export function printCreateDatabase(database: CreateDatabase): string {
  const head = `${printVerb('CREATE', 'DATABASE', database)}${printPath(database.name)}`
  const rest = `${printComment(database.comment)}${printWith(database.options)}`
  return `${head}${rest}${printCopy(database.copy)}`
}

function printCopy(copy: CreateDatabase['copy']): string {
  if (!copy) return ''
  const including = copy.including ? `TABLE ${printString(copy.including.value)}` : 'ALL TABLES'
  const excluding = copy.excluding ? ` EXCLUDING TABLE ${printString(copy.excluding.value)}` : ''
  return ` AS DATABASE ${printPath(copy.source)} INCLUDING ${including}${excluding}${printHint(copy.options)}`
}

export function printCreateFunction(definition: CreateFunction): string {
  const jars = definition.jars.map(({ value }) => `JAR ${printString(value)}`)
  const using = jars.length > 0 ? ` USING ${jars.join(', ')}` : ''
  const head = printVerb('CREATE', 'FUNCTION', definition)
  return `${head}${printImplementation(definition)}${using}${printWith(definition.options)}`
}

export function printAlterFunction(definition: AlterFunction): string {
  return `${printVerb('ALTER', 'FUNCTION', definition)}${printImplementation(definition)}`
}

function printImplementation({ name, implementation, language }: CreateFunction | AlterFunction): string {
  const spoken = language ? ` LANGUAGE ${language}` : ''
  return `${printPath(name)} AS ${printString(implementation.value)}${spoken}`
}

export function printCreateModel(model: CreateModel): string {
  const columns = (word: string, list: CreateModel['input']) =>
    list.length > 0 ? ` ${word} (${list.map(printColumn).join(', ')})` : ''
  const head = `${printVerb('CREATE', 'MODEL', model)}${printPath(model.name)}`
  const query = model.query ? ` AS ${printQuery(model.query)}` : ''
  const shape = `${columns('INPUT', model.input)}${columns('OUTPUT', model.output)}`
  return `${head}${shape}${printComment(model.comment)}${printWith(model.options)}${query}`
}

export function printAlterObject({ object, ifExists, name, action }: AlterObject): string {
  const head = `ALTER ${object} ${ifExists ? 'IF EXISTS ' : ''}${printPath(name)}`
  switch (action.kind) {
    case 'set-options':
      return `${head} SET ${printOptionList(action.options)}`
    case 'reset-options':
      return `${head} RESET ${printKeys(action.keys)}`
    case 'rename':
      return `${head} RENAME TO ${printPath(action.to)}`
    case 'comment':
      return `${head} COMMENT ${printString(action.comment.value)}`
  }
}

export function printDrop(drop: Drop): string {
  return `${printVerb('DROP', drop.object, drop)}${printPath(drop.name)}${drop.cascade ? ' CASCADE' : ''}`
}
