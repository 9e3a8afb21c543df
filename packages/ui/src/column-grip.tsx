'use client'
import { useState } from 'react'

const NARROWEST = 40

/** The right edge of a column's head, to drag. */
export function ColumnGrip({ onResize }: { readonly onResize: (width: number) => void }) {
  const [held, setHeld] = useState(false)
  return (
    <span
      className="grip"
      aria-hidden="true"
      data-held={held || undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setHeld(true)
      }}
      onPointerMove={(event) => {
        const head = event.currentTarget.parentElement
        if (!held || !head) return
        onResize(Math.max(NARROWEST, Math.round(event.clientX - head.getBoundingClientRect().left)))
      }}
      onPointerUp={() => setHeld(false)}
    />
  )
}
