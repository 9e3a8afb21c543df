'use client'
import type { StartFrom, StopMode } from '@millrace/contracts/api/deployments'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { api } from '@millrace/contracts/api/routes'
import { useToasts } from '@millrace/ui/toasts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'

/** Start, stop and savepoint of one deployment. The answers go into the cache; the stream brings what follows. */
export function useJobCommands({ id }: Pick<DeploymentDetail, 'id'>) {
  const t = useT()
  const workspace = useWorkspace()
  const cache = useQueryClient()
  const { say } = useToasts()
  const params = { workspace, deployment: id }
  const keep = (deployment: DeploymentDetail) =>
    cache.setQueryData(keys.deployment(workspace, id), deployment)
  const refreshSavepoints = () => cache.invalidateQueries({ queryKey: keys.savepoints(workspace, id) })
  const start = useMutation({
    mutationFn: (from: StartFrom) => server.call(api.deployments.start, { params, body: { from } }),
    onSuccess: (deployment) => {
      keep(deployment)
      say(t('job.startAsked'))
    },
  })
  const stop = useMutation({
    mutationFn: (body: { readonly mode: StopMode }) => server.call(api.deployments.stop, { params, body }),
    onSuccess: ({ deployment }) => {
      keep(deployment)
      void refreshSavepoints()
      say(t('job.stopAsked'))
    },
  })
  const savepoint = useMutation({
    mutationFn: (note: string) => server.call(api.deployments.triggerSavepoint, { params, body: { note } }),
    onSuccess: () => {
      void refreshSavepoints()
      say(t('job.savepointAsked'))
    },
  })
  const reset = () => {
    start.reset()
    stop.reset()
  }
  return { start, stop, savepoint, reset }
}
