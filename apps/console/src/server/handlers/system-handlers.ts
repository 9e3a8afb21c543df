import { allRoutes } from '@millrace/contracts/api/routes'
import type { systemRoutes } from '@millrace/contracts/api/system'
import { listDeployments } from '@millrace/services/deployments/read-deployments'
import type { HandlersOf } from '../call.ts'
import { caseFor } from '../console-app.ts'
import { violatedDirectives } from '../http/csp-report.ts'
import { openApiDocument } from '../http/openapi-document.ts'
import { jobMetricsText } from '../job-metrics-text.ts'

let document: ReturnType<typeof openApiDocument> | undefined

export const systemHandlers: HandlersOf<typeof systemRoutes> = {
  health: async ({ app }) => ({ status: 'ok', now: new Date(app.clock.now()).toISOString() }),
  ready: async ({ app }) => {
    const database = await app.db.ping().then(
      () => true,
      () => false,
    )
    const parts = [
      { name: 'database', ok: database },
      { name: 'changes', ok: app.hub.live },
    ]
    return { ready: parts.every(({ ok }) => ok), parts }
  },
  metrics: async ({ app }) => app.metrics.text(),
  workspaceMetrics: async ({ app, actor, workspace }) => {
    await app.figures.watch(workspace.id)
    return jobMetricsText(await listDeployments(caseFor(app, actor, workspace.id)))
  },
  openapi: async () => {
    document ??= openApiDocument(allRoutes)
    return document as { openapi: string }
  },
  cspReport: async ({ app, body }) => {
    for (const directive of violatedDirectives(body)) app.metrics.cspViolation(directive)
    return {}
  },
}
