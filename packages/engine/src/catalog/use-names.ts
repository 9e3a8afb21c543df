import { fail } from '@millrace/kernel'
import type { LoadModule, UnloadModule, Use, UseModules } from '../sql/ast/command-nodes.ts'
import type { Catalog } from './catalog.ts'
import { databasePath } from './drop-object.ts'

/** USE and USE CATALOG. */
export function useNames({ object, name }: Use, catalog: Catalog): Catalog {
  if (object === 'CATALOG') {
    const space = catalog.requireCatalog(name.parts[0]!.name, name)
    const [first] = space.databases.keys()
    const database = space.options['default-database'] ?? first ?? 'default'
    return catalog.having({ current: { catalog: space.name, database } })
  }
  const current = databasePath(name, catalog)
  const { external } = catalog.requireCatalog(current.catalog, name)
  if (!external) catalog.requireDatabase({ ...current, name: '' }, name)
  return catalog.having({ current })
}

/** USE MODULES, LOAD MODULE and UNLOAD MODULE. */
export function changeModules(statement: UseModules | LoadModule | UnloadModule, catalog: Catalog): Catalog {
  const { loaded, used } = catalog.state.modules
  const unknown = (name: string, span: LoadModule['span']): never =>
    fail('SQL_UNKNOWN_OBJECT', { kind: 'MODULE', name }, { span })
  if (statement.kind === 'use-modules') {
    const names = statement.modules.map(({ name, span }) =>
      loaded.includes(name) ? name : unknown(name, span),
    )
    statement.modules.forEach(({ name, span }, i) => {
      if (names.indexOf(name) < i) fail('SQL_OBJECT_EXISTS', { kind: 'MODULE', name }, { span })
    })
    return catalog.having({ modules: { loaded, used: names } })
  }
  const { name, span } = statement.name
  if (statement.kind === 'load-module') {
    // Modules are classes: core is there, and hive is the one other that Flink brings.
    const typed = statement.options.find(({ key }) => key.value === 'type')
    if (typed || !['core', 'hive'].includes(name)) unknown(name, (typed ?? statement.name).span)
    if (loaded.includes(name)) fail('SQL_OBJECT_EXISTS', { kind: 'MODULE', name }, { span })
    return catalog.having({ modules: { loaded: [...loaded, name], used: [...used, name] } })
  }
  if (!loaded.includes(name)) unknown(name, span)
  const without = (names: readonly string[]) => names.filter((each) => each !== name)
  return catalog.having({ modules: { loaded: without(loaded), used: without(used) } })
}
