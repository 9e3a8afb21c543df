'use client'
import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'

interface TipProps {
  readonly text: string
  readonly children: ReactElement
}

/** A few words on hover and on focus. Never the only place where something is said. */
export function Tip({ text, children }: TipProps) {
  return (
    <Tooltip
      label={text}
      openDelay={350}
      events={{ hover: true, focus: true, touch: false }}
      classNames={{ tooltip: 'tip' }}
      transitionProps={{ duration: 80 }}
      zIndex={60}
    >
      {children}
    </Tooltip>
  )
}
