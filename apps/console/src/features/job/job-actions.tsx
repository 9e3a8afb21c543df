'use client'
import type { StopMode } from '@millrace/contracts/api/deployments'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import type { Permission } from '@millrace/contracts/permission'
import { Button } from '@millrace/ui/button'
import { Icon } from '@millrace/ui/icon'
import { Menu } from '@millrace/ui/menu'
import Link from 'next/link'
import { useState } from 'react'
import { errorTexts } from '../../i18n/error-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useRefusal, useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { SavepointDialog } from './savepoint-dialog.tsx'
import { StartDialog } from './start-dialog.tsx'
import { useJobCommands } from './use-job-commands.ts'

type Action = 'start' | 'stop' | 'savepoint' | 'delete'
type Open = 'start' | 'savepoint' | 'delete' | null

const needed: Readonly<Record<Action, Permission>> = {
  start: 'job:operate',
  stop: 'job:operate',
  savepoint: 'savepoint:manage',
  delete: 'deployment:write',
}

/** What may be done now. What may not stays in its place and says why. */
export function JobActions({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { locale, t } = useLanguage()
  const workspace = useWorkspace()
  const mayNot = useRefusal()
  const [open, setOpen] = useState<Open>(null)
  const commands = useJobCommands(deployment)
  const refusal = (action: Action): string | null => {
    const answer = deployment.actions[action]
    const reason = answer?.allowed === false && answer.reason
    return mayNot(needed[action]) ?? (reason ? errorTexts(reason, locale).message : null)
  }
  const stop = (mode: StopMode) => commands.stop.mutate({ mode })
  const close = () => setOpen(null)
  const stopRefusal = refusal('stop')
  const running = deployment.state.desired === 'RUNNING'
  const error = commands.start.error ?? commands.stop.error
  return (
    <>
      <Link className="btn hid" href={`/w/${workspace}/develop?draft=${deployment.draft.id}`}>
        <Icon name="develop" size="s" />
        {t('job.openSql')}
      </Link>
      <Button icon="savepoint" refusal={refusal('savepoint')} onClick={() => setOpen('savepoint')}>
        {t('job.savepoint')}
      </Button>
      {running && stopRefusal === null ? (
        <Menu
          align="end"
          width={280}
          entries={[
            { label: t('job.stopPlain'), icon: 'stop', onSelect: () => stop('plain') },
            { label: t('job.stopSavepoint'), icon: 'savepoint', onSelect: () => stop('savepoint') },
            { label: t('job.stopDrain'), icon: 'wave', onSelect: () => stop('drain') },
          ]}
        >
          <button type="button" className="btn">
            <Icon name="stop" size="s" />
            {t('job.stop')}
            <Icon name="down" size="xs" />
          </button>
        </Menu>
      ) : (
        <Button icon="stop" refusal={stopRefusal}>
          {t('job.stop')}
        </Button>
      )}
      <Button look="primary" icon="play" refusal={refusal('start')} onClick={() => setOpen('start')}>
        {t('job.start')}
      </Button>
      <Button
        look="bare"
        icon="trash"
        aria-label={t('job.delete')}
        refusal={refusal('delete')}
        onClick={() => setOpen('delete')}
      />
      {error && (
        <div className="job-error">
          <ShownError error={error} onDismiss={commands.reset} />
        </div>
      )}
      {open === 'start' && <StartDialog deployment={deployment} onClose={close} />}
      {open === 'savepoint' && <SavepointDialog deployment={deployment} onClose={close} />}
      {open === 'delete' && <DeleteDialog deployment={deployment} onClose={close} />}
    </>
  )
}
