'use client'
import { Button } from '@millrace/ui/button'
import { copyText } from '@millrace/ui/copy-text'
import { Field } from '@millrace/ui/field'
import { useState } from 'react'
import { useT } from '../../i18n/language.tsx'

interface OnceShownProps {
  readonly label: string
  readonly hint: string
  readonly text: string
}

/** A text that will never be shown again, with a button that copies it. */
export function OnceShown({ label, hint, text }: OnceShownProps) {
  const t = useT()
  const [copied, setCopied] = useState(false)
  return (
    <div className="once">
      <Field
        label={label}
        hint={hint}
        className="mono"
        readOnly
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <Button icon={copied ? 'check' : 'copy'} onClick={async () => setCopied(await copyText(text))}>
        {t(copied ? 'frame.copied' : 'frame.copy')}
      </Button>
    </div>
  )
}
