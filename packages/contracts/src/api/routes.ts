import type { Route } from '../route.ts'
import { deploymentRoutes } from './deployments.ts'
import { draftRoutes } from './drafts.ts'
import { lineageRoutes } from './lineage.ts'
import { overviewRoutes } from './overview.ts'
import { sessionRoutes } from './session.ts'
import { sqlRoutes } from './sql.ts'
import { streamRoutes } from './stream.ts'
import { systemRoutes } from './system.ts'
import { workspaceRoutes } from './workspace.ts'

/** Every route there is. What is not here does not answer. */
export const api = {
  system: systemRoutes,
  session: sessionRoutes,
  workspace: workspaceRoutes,
  drafts: draftRoutes,
  sql: sqlRoutes,
  deployments: deploymentRoutes,
  overview: overviewRoutes,
  lineage: lineageRoutes,
  stream: streamRoutes,
} as const

type Groups = typeof api
export type ApiRoute = { [G in keyof Groups]: Groups[G][keyof Groups[G]] }[keyof Groups]
export type RouteName = ApiRoute['name']

export const allRoutes: readonly Route[] = Object.values(api).flatMap((group): Route[] =>
  Object.values(group),
)

export const API_PREFIX = '/api/v1'
