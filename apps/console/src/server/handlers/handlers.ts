import { api } from '@millrace/contracts/api/routes'
import type { Route } from '@millrace/contracts/route'
import type { Handler } from '../call.ts'
import { deploymentHandlers } from './deployment-handlers.ts'
import { draftHandlers } from './draft-handlers.ts'
import { lineageHandlers } from './lineage-handlers.ts'
import { overviewHandlers } from './overview-handlers.ts'
import { sessionHandlers } from './session-handlers.ts'
import { sqlHandlers } from './sql-handlers.ts'
import { streamHandlers } from './stream-handlers.ts'
import { systemHandlers } from './system-handlers.ts'
import { workspaceHandlers } from './workspace-handlers.ts'

/** Same groups, same keys as the routes. */
const handlers = {
  system: systemHandlers,
  session: sessionHandlers,
  workspace: workspaceHandlers,
  drafts: draftHandlers,
  sql: sqlHandlers,
  deployments: deploymentHandlers,
  overview: overviewHandlers,
  lineage: lineageHandlers,
  stream: streamHandlers,
} satisfies { [G in keyof typeof api]: Record<keyof (typeof api)[G], unknown> }

const byName = new Map<string, Handler<Route>>(
  Object.entries(api).flatMap(([group, routes]) =>
    Object.entries(routes).map(([key, route]): [string, Handler<Route>] => [
      route.name,
      (handlers[group as keyof typeof handlers] as unknown as Record<string, Handler<Route>>)[key]!,
    ]),
  ),
)

export function handlerOf(name: string): Handler<Route> {
  return byName.get(name)!
}
