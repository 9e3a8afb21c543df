import type { deploymentRoutes } from '@millrace/contracts/api/deployments'
import { changeDeployment, deploy, removeDeployment } from '@millrace/services/deployments/deploy'
import { listDeployments, listJobs, readDeployment } from '@millrace/services/deployments/read-deployments'
import {
  removeSavepoint,
  startDeployment,
  stopDeployment,
  triggerSavepoint,
} from '@millrace/services/deployments/run'
import { listCheckpoints, listSavepoints } from '@millrace/services/deployments/snapshots'
import { listEvents } from '@millrace/services/overview/events'
import type { Call, HandlersOf } from '../call.ts'
import { caseFor } from '../console-app.ts'

type InWorkspace = Pick<Call<typeof deploymentRoutes.list>, 'app' | 'actor' | 'workspace'>

/** Whoever looks at deployments wants their rates, now and in a moment. */
async function use({ app, actor, workspace }: InWorkspace) {
  await app.figures.watch(workspace.id)
  return caseFor(app, actor, workspace.id)
}

export const deploymentHandlers: HandlersOf<typeof deploymentRoutes> = {
  list: async (call) => ({ deployments: await listDeployments(await use(call), call.query) }),
  create: async (call) => deploy(await use(call), call.body),
  get: async (call) => readDeployment(await use(call), call.params.deployment),
  update: async (call) => changeDeployment(await use(call), call.params.deployment, call.body),
  remove: async (call) => removeDeployment(await use(call), call.params.deployment),
  start: async (call) => startDeployment(await use(call), call.params.deployment, call.body.from),
  stop: async (call) =>
    stopDeployment(await use(call), call.params.deployment, call.body.mode, call.body.note),
  savepoints: async (call) => ({ savepoints: await listSavepoints(await use(call), call.params.deployment) }),
  triggerSavepoint: async (call) => triggerSavepoint(await use(call), call.params.deployment, call.body.note),
  removeSavepoint: async (call) =>
    removeSavepoint(await use(call), call.params.deployment, call.params.savepoint),
  checkpoints: async (call) => ({
    checkpoints: await listCheckpoints(await use(call), call.params.deployment),
  }),
  jobs: async (call) => ({ jobs: await listJobs(await use(call), call.params.deployment) }),
  metrics: async (call) => {
    const { job } = await readDeployment(await use(call), call.params.deployment)
    return call.app.figures.history(job?.id ?? '')
  },
  events: async (call) => listEvents(await use(call), { ...call.query, deployment: call.params.deployment }),
  exceptions: async (call) =>
    listEvents(await use(call), { ...call.query, deployment: call.params.deployment, failures: true }),
}
