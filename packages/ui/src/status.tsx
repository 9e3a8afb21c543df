import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'off' | 'unknown'

interface StatusProps {
  readonly tone: Tone
  readonly icon: IconName
  readonly children: ReactNode
  /** With a box, only where a state stands alone. */
  readonly boxed?: boolean
}

/** A state: colour, icon and word together, never colour alone. */
export function Status({ tone, icon, children, boxed }: StatusProps) {
  return (
    <span className={`st ${tone}${boxed ? ' badge' : ''}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
