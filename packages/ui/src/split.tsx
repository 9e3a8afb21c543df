'use client'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useUiText } from './ui-text.tsx'

interface SplitProps {
  /** Under which the size is remembered in this browser. */
  readonly name: string
  /** `row`: side by side; `column`: one above the other. */
  readonly direction: 'row' | 'column'
  /** Which of the two keeps a fixed size in pixels; the other takes the rest. */
  readonly fixed: 'first' | 'second'
  readonly initial: number
  readonly min: number
  readonly max: number
  readonly children: readonly [ReactNode, ReactNode]
}

function remembered(name: string): number | null {
  const stored = Number.parseInt(localStorage.getItem(`millrace.pane.${name}`) ?? '', 10)
  return Number.isFinite(stored) ? stored : null
}

/** Two panes and the line between them, which can be dragged or moved with the arrow keys. */
export function Split({ name, direction, fixed, initial, min, max, children }: SplitProps) {
  const text = useUiText()
  const [size, setSize] = useState(initial)
  const [held, setHeld] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const row = direction === 'row'
  const resize = (wanted: number) => {
    const whole = row ? box.current?.clientWidth : box.current?.clientHeight
    const next = Math.round(Math.min(max, (whole ?? max) - 120, Math.max(min, wanted)))
    setSize(next)
    localStorage.setItem(`millrace.pane.${name}`, String(next))
  }
  useEffect(() => setSize(remembered(name) ?? initial), [name, initial])
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!held || !box.current) return
    const bounds = box.current.getBoundingClientRect()
    const at = row ? event.clientX - bounds.left : event.clientY - bounds.top
    resize(fixed === 'first' ? at : (row ? bounds.width : bounds.height) - at)
  }
  const key = (event: KeyboardEvent) => {
    const sign = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (sign === undefined) return
    event.preventDefault()
    resize(size + sign * (fixed === 'first' ? 16 : -16))
  }
  const track = `${size}px`
  const template = fixed === 'first' ? `${track} 1px minmax(0, 1fr)` : `minmax(0, 1fr) 1px ${track}`
  return (
    <div
      ref={box}
      style={{
        display: 'grid',
        height: '100%',
        minHeight: 0,
        minWidth: 0,
        [row ? 'gridTemplateColumns' : 'gridTemplateRows']: template,
        [row ? 'gridTemplateRows' : 'gridTemplateColumns']: 'minmax(0, 1fr)',
      }}
    >
      {children[0]}
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={text.resize}
        aria-orientation={row ? 'vertical' : 'horizontal'}
        aria-valuenow={size}
        aria-valuemin={min}
        aria-valuemax={max}
        className={`split ${row ? 'v' : 'h'}`}
        data-held={held || undefined}
        onKeyDown={key}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setHeld(true)
        }}
        onPointerMove={drag}
        onPointerUp={() => setHeld(false)}
      />
      {children[1]}
    </div>
  )
}
