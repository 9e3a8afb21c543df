'use client'
import { useUiText } from './ui-text.tsx'

export type Kind = '+I' | '-U' | '+U' | '-D'

const marks: Record<Kind, string> = { '+I': 'I', '-U': 'B', '+U': 'A', '-D': 'D' }

/** Hue says what happened, fill says the sign: + filled, − outlined, −U dashed. */
export function ChangeKind({ kind }: { readonly kind: Kind }) {
  const { kinds } = useUiText()
  return (
    <span className={`kind ${marks[kind]}`} title={kinds[kind]}>
      {kind.replace('-', '−')}
    </span>
  )
}
