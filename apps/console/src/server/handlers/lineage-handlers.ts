import type { lineageRoutes } from '@millrace/contracts/api/lineage'
import { openLineageOf, readLineage } from '@millrace/services/lineage/workspace-lineage'
import type { HandlersOf } from '../call.ts'
import { caseFor } from '../console-app.ts'

export const lineageHandlers: HandlersOf<typeof lineageRoutes> = {
  workspace: async ({ app, actor, workspace }) => readLineage(caseFor(app, actor, workspace.id)),
  openLineage: async ({ app, actor, workspace, params }) => ({
    events: await openLineageOf(caseFor(app, actor, workspace.id), params.workspace),
  }),
}
