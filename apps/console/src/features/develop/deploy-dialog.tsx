'use client'
import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { Field, FieldShell } from '@millrace/ui/field'
import { useToasts } from '@millrace/ui/toasts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { deploymentsQuery, versionsQuery } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { useRefusal, useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { type Setting, SettingsEditor, toConfig } from '../job/settings-editor.tsx'
import type { BenchState } from './use-bench.ts'

interface DeployDialogProps {
  readonly bench: BenchState
  readonly onClose: () => void
}

/** A version of the draft becomes a deployment, or a deployment takes the version. */
export function DeployDialog({ bench, onClose }: DeployDialogProps) {
  const t = useT()
  const { summary } = bench.saving
  const workspace = useWorkspace()
  const versions = useQuery(versionsQuery(workspace, bench.draft.id)).data
  const own = (useQuery(deploymentsQuery(workspace)).data ?? []).filter(
    (one) => one.draft.id === bench.draft.id,
  )
  return (
    <Dialog title={t('develop.deployTitle', { name: summary.name })} open onClose={onClose} width={520}>
      <div className="stack">
        <SaveFirst bench={bench} />
        {versions && versions.length > 0 && (
          <DeployForm
            key={versions[0]?.number}
            bench={bench}
            versions={versions.map((one) => one.number)}
            own={own}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  )
}

/** Only versions run; what is not yet one is offered to be saved. */
function SaveFirst({ bench }: { readonly bench: BenchState }) {
  const t = useT()
  const { summary, state } = bench.saving
  const fresh = summary.latestVersion !== null && !summary.changed && state === 'saved'
  if (fresh) return null
  return (
    <div className="row small">
      <span className="sub grow">
        {summary.latestVersion === null
          ? t('develop.deployNoVersion')
          : t('develop.deployUnsaved', { version: summary.latestVersion })}
      </span>
      <Button
        size="s"
        icon="save"
        refusal={bench.readOnly ? t('develop.readOnly') : null}
        onClick={bench.saveVersion}
      >
        {t('develop.deploySave')}
      </Button>
    </div>
  )
}

interface DeployFormProps {
  readonly bench: BenchState
  readonly versions: readonly number[]
  readonly own: readonly DeploymentSummary[]
  readonly onClose: () => void
}

function DeployForm({ bench, versions, own, onClose }: DeployFormProps) {
  const t = useT()
  const mayNot = useRefusal()
  const [version, setVersion] = useState(versions[0] ?? 1)
  const [target, setTarget] = useState('')
  const [name, setName] = useState(bench.saving.summary.name)
  const [settings, setSettings] = useState<readonly Setting[]>([])
  const operate = mayNot('job:operate')
  const [start, setStart] = useState(operate === null)
  const deploy = useDeploy(bench.draft.id, onClose)
  const submit = () =>
    deploy.mutate({
      version,
      target,
      name: name.trim(),
      config: toConfig(settings),
      start: start && target === '',
    })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <FieldShell label={t('develop.deployVersion')}>
        {(ids) => (
          <select {...ids} value={version} onChange={(event) => setVersion(Number(event.target.value))}>
            {versions.map((number) => (
              <option key={number} value={number}>
                v{number}
              </option>
            ))}
          </select>
        )}
      </FieldShell>
      {own.length > 0 && (
        <FieldShell
          label={t('develop.deployTarget')}
          hint={target === '' ? null : t('develop.deployUpdateHint')}
        >
          {(ids) => (
            <select {...ids} value={target} onChange={(event) => setTarget(event.target.value)}>
              <option value="">{t('develop.deployNew')}</option>
              {own.map((one) => (
                <option key={one.id} value={one.id}>
                  {t('develop.deployUpdate', { name: one.name })}
                </option>
              ))}
            </select>
          )}
        </FieldShell>
      )}
      {target === '' && (
        <>
          <Field
            label={t('develop.deployName')}
            required
            maxLength={120}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <div>
            <h2 className="grp">{t('job.settings')}</h2>
            <SettingsEditor settings={settings} onChange={setSettings} />
          </div>
          <label className="row">
            <input
              type="checkbox"
              className="chk"
              checked={start}
              disabled={operate !== null}
              onChange={(event) => setStart(event.target.checked)}
            />
            {t('develop.deployStart')}
            {operate && <span className="dim small">{operate}</span>}
          </label>
        </>
      )}
      {deploy.error && <ShownError error={deploy.error} />}
      <DialogFoot>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
        <Button look="primary" icon="deploy" type="submit" aria-busy={deploy.isPending}>
          {t('develop.deployDo')}
        </Button>
      </DialogFoot>
    </form>
  )
}

interface Wish {
  readonly version: number
  /** The deployment that takes the version; empty for a new one. */
  readonly target: string
  readonly name: string
  readonly config: Record<string, string>
  readonly start: boolean
}

function useDeploy(draftId: string, onClose: () => void) {
  const t = useT()
  const router = useRouter()
  const workspace = useWorkspace()
  const { say } = useToasts()
  return useMutation({
    mutationFn: async ({ version, target, name, config, start }: Wish) => {
      if (target !== '') {
        const params = { workspace, deployment: target }
        return server.call(api.deployments.update, { params, body: { version } })
      }
      const body = { name, draftId, version, config }
      const made = await server.call(api.deployments.create, { params: { workspace }, body })
      if (!start) return made
      return server.call(api.deployments.start, {
        params: { workspace, deployment: made.id },
        body: { from: { kind: 'fresh' } },
      })
    },
    onSuccess: (made) => {
      say(t('develop.deployed', { name: made.name }))
      onClose()
      router.push(`/w/${workspace}/jobs/${made.id}`)
    },
  })
}
