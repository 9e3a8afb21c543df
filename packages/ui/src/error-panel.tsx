'use client'
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'
import { Status } from './status.tsx'
import { useUiText } from './ui-text.tsx'

export interface ErrorFacts {
  /** What happened, in one sentence. */
  readonly title: string
  readonly code: string
  /** Line and column, file and byte, partition and record. */
  readonly where?: string | undefined
  /** The text of the failure underneath. */
  readonly why?: string | undefined
  readonly todo?: string | undefined
  readonly at?: string | undefined
}

interface ErrorPanelProps {
  readonly error: ErrorFacts
  readonly onDismiss?: () => void
  readonly children?: ReactNode
}

function wholeText(error: ErrorFacts): string {
  return [error.title, error.code, error.at, error.where, error.why, error.todo].filter(Boolean).join('\n')
}

/** What happened, where, why and what to do. Copies whole; stays until dismissed. */
export function ErrorPanel({ error, onDismiss, children }: ErrorPanelProps) {
  const text = useUiText()
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await copyText(wholeText(error)))
  return (
    <div className="err" role="alert">
      <div className="row">
        <Status tone="bad" icon="failed">
          <span className="what">{error.title}</span>
        </Status>
        <span className="grow" />
        <Button
          look="bare"
          size="s"
          icon={copied ? 'check' : 'copy'}
          aria-label={copied ? text.copied : text.copy}
          onClick={copy}
        />
        {onDismiss && <Button look="bare" size="s" icon="x" aria-label={text.dismiss} onClick={onDismiss} />}
      </div>
      <dl className="facts-list">
        <dt>{text.code}</dt>
        <dd className="mono">{error.code}</dd>
        {error.where && (
          <>
            <dt>{text.where}</dt>
            <dd className="mono">{error.where}</dd>
          </>
        )}
        {error.why && (
          <>
            <dt>{text.why}</dt>
            <dd>{error.why}</dd>
          </>
        )}
        {error.todo && (
          <>
            <dt>{text.todo}</dt>
            <dd>{error.todo}</dd>
          </>
        )}
      </dl>
      {children && <div className="row wrap actions">{children}</div>}
    </div>
  )
}
