import type { overviewRoutes } from '@millrace/contracts/api/overview'
import { listEvents } from '@millrace/services/overview/events'
import { readHome } from '@millrace/services/overview/home'
import { search } from '@millrace/services/overview/search'
import type { HandlersOf } from '../call.ts'
import { caseFor } from '../console-app.ts'

export const overviewHandlers: HandlersOf<typeof overviewRoutes> = {
  home: async ({ app, actor, workspace }) => {
    await app.figures.watch(workspace.id)
    return readHome(caseFor(app, actor, workspace.id), workspace.permissions)
  },
  search: async ({ app, actor, workspace, query }) => ({
    hits: await search(caseFor(app, actor, workspace.id), query.q, workspace.permissions),
  }),
  events: async ({ app, actor, workspace, query }) => listEvents(caseFor(app, actor, workspace.id), query),
}
