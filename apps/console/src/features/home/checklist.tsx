'use client'
import type { Home } from '@millrace/contracts/api/overview'
import { Icon } from '@millrace/ui/icon'
import Link from 'next/link'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { useT } from '../../i18n/language.tsx'
import { useSession, useWorkspace } from '../frame/session.tsx'

type Step = keyof Home['checklist']

interface StepLook {
  readonly step: Step
  readonly title: MessageKey
  readonly hint: MessageKey
  readonly path: string
  readonly action: MessageKey
}

const steps: readonly StepLook[] = [
  {
    step: 'draftSaved',
    title: 'home.stepDraft',
    hint: 'home.stepDraftHint',
    path: '/develop',
    action: 'home.openDevelop',
  },
  {
    step: 'deployed',
    title: 'home.stepDeployed',
    hint: 'home.stepDeployedHint',
    path: '/develop',
    action: 'home.openDevelop',
  },
  {
    step: 'running',
    title: 'home.stepRunning',
    hint: 'home.stepRunningHint',
    path: '/jobs',
    action: 'home.openJobs',
  },
  {
    step: 'savepointTaken',
    title: 'home.stepSavepoint',
    hint: 'home.stepSavepointHint',
    path: '/jobs',
    action: 'home.openJobs',
  },
  {
    step: 'memberInvited',
    title: 'home.stepInvite',
    hint: 'home.stepInviteHint',
    path: '/admin',
    action: 'home.invite',
  },
]

/** Ticks itself; gone when all is done. Only the next step unfolds. */
export function Checklist({ checklist }: { readonly checklist: Home['checklist'] }) {
  const t = useT()
  const workspace = useWorkspace()
  const { membership } = useSession()
  const done = steps.filter(({ step }) => checklist[step]).length
  const next = steps.find(({ step }) => !checklist[step])
  if (!next) return null
  return (
    <section className="todo">
      <header className="hh">
        <h2>{t('home.setUp', { workspace: membership.workspaceName })}</h2>
        <span className="dim">{t('home.done', { done, all: steps.length })}</span>
      </header>
      <div className="pg" aria-hidden="true">
        {steps.map(({ step }, index) => (
          <i key={step} className={index < done ? 'on' : undefined} />
        ))}
      </div>
      <ul>
        {steps.map(({ step, title, hint, path, action }) => (
          <li key={step} className={checklist[step] ? 'done' : undefined}>
            <span className="bx">{checklist[step] && <Icon name="check" size="xs" />}</span>
            <div className="grow">
              <span className={checklist[step] ? 'sub' : 'med'}>{t(title)}</span>
              {step === next.step && (
                <>
                  <p className="small sub">{t(hint)}</p>
                  <Link className="btn s" href={`/w/${workspace}${path}`}>
                    {t(action)}
                  </Link>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
