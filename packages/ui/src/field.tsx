'use client'
import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'

interface FieldShellProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly wrong?: string | null | undefined
  /** Draws the control with the ids it needs. */
  readonly children: (ids: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }) => ReactNode
}

/** Label above, hint below, what is wrong below that. */
export function FieldShell({ label, hint, wrong, children }: FieldShellProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': wrong ? true : undefined })}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`} role="alert">
          <Icon name="failed" size="s" />
          {wrong}
        </span>
      )}
    </div>
  )
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  readonly hint?: ReactNode
  readonly wrong?: string | null | undefined
}

export function Field({ label, hint, wrong, ...input }: FieldProps) {
  return (
    <FieldShell label={label} hint={hint} wrong={wrong}>
      {(ids) => <input type="text" {...input} {...ids} />}
    </FieldShell>
  )
}
