import { fail } from '@millrace/kernel'
import { changeModules, useNames } from '../../catalog/use-names.ts'
import { checkSetting } from '../../settings/setting-catalogue.ts'
import type { Call, SetOption } from '../../sql/ast/command-nodes.ts'
import type { Command } from '../../sql/ast/statement-nodes.ts'
import { describeObject } from '../inspect/describe-object.ts'
import { textResult } from '../inspect/result.ts'
import { showCreate } from '../inspect/show-create.ts'
import { showObjects } from '../inspect/show-objects.ts'
import type { SessionAccess, StatementResult } from './session-statement.ts'
import { unsupported } from './unsupported.ts'

/** Carries out what asks, sets or steers; what it answers, if anything. */
export function commandStatement(command: Command, session: SessionAccess): StatementResult | null {
  switch (command.kind) {
    case 'set':
      return set(command, session)
    case 'reset':
      if (command.key) delete session.settings[command.key.value]
      else for (const key of Object.keys(session.settings)) delete session.settings[key]
      return null
    case 'use':
      session.catalog = useNames(command, session.catalog)
      return null
    case 'use-modules':
    case 'load-module':
    case 'unload-module':
      session.catalog = changeModules(command, session.catalog)
      if (command.kind === 'load-module' && command.name.name !== 'core')
        session.notice(unsupported(`The module ${command.name.name}`, command.name.span))
      return null
    case 'describe':
      return describeObject(command, session)
    case 'show':
      return showObjects(command, session)
    case 'show-create':
      return showCreate(command, session)
    case 'call':
      return callProcedure(command, session)
    case 'add-jar':
    case 'remove-jar':
    case 'describe-job':
    case 'stop-job': {
      const feature = command.kind.toUpperCase().replace('-', ' ')
      session.notice(unsupported(feature, command.span))
      return null
    }
    case 'client-command':
      return null
  }
}

function set({ option }: SetOption, session: SessionAccess): StatementResult | null {
  if (!option) {
    const rows = Object.entries(session.settings).toSorted(([left], [right]) => (left < right ? -1 : 1))
    return textResult(['key', 'value'], rows)
  }
  const { key, value } = option
  const found = checkSetting(key.value, value.value, true, { key: key.span, value: value.span })
  if (found) session.notice(found)
  session.settings[key.value] = value.value
  return null
}

/** Catalogs that are kept here have no procedures. */
function callProcedure({ procedure, span }: Call, session: SessionAccess): null {
  const path = session.catalog.qualify(procedure)
  const space = session.catalog.requireCatalog(path.catalog, procedure)
  if (!space.external)
    fail('SQL_UNKNOWN_OBJECT', { kind: 'PROCEDURE', name: path.name }, { span: procedure.span })
  session.notice(unsupported('CALL', span))
  return null
}
