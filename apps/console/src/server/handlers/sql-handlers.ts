import type { sqlRoutes } from '@millrace/contracts/api/sql'
import { checkSql } from '@millrace/services/check-sql'
import type { HandlersOf } from '../call.ts'
import { runDebug } from '../debug-session.ts'

export const sqlHandlers: HandlersOf<typeof sqlRoutes> = {
  check: async ({ body }) => ({ diagnostics: checkSql(body.sql) }),
  debug: async ({ app, facts, workspace, body }) =>
    runDebug(app, { workspaceId: workspace.id, ...body }, facts.signal),
}
