'use client'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { useUiText } from './ui-text.tsx'

interface Toast {
  readonly id: number
  readonly text: string
  readonly undo?: (() => void) | undefined
}

interface Toasts {
  /** Says that something was done. Errors do not belong here: they stay where they happened. */
  readonly say: (text: string, undo?: () => void) => void
}

const Context = createContext<Toasts | null>(null)
const SHOWN_MS = 9000
let nextId = 1

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const say = useCallback(
    (text: string, undo?: () => void) => {
      const id = nextId++
      setToasts((all) => [...all.slice(-3), { id, text, undo }])
      setTimeout(() => drop(id), SHOWN_MS)
    },
    [drop],
  )
  const value = useMemo(() => ({ say }), [say])
  return (
    <Context value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onDrop={() => drop(toast.id)} />
        ))}
      </div>
    </Context>
  )
}

function ToastLine({ toast, onDrop }: { readonly toast: Toast; readonly onDrop: () => void }) {
  const text = useUiText()
  const undo = () => {
    toast.undo?.()
    onDrop()
  }
  return (
    <div className="toast float">
      <Icon name="check" size="s" />
      <span className="grow">{toast.text}</span>
      {toast.undo && (
        <Button size="s" icon="undo" onClick={undo}>
          {text.undo}
        </Button>
      )}
      <Button look="bare" size="s" icon="x" aria-label={text.dismiss} onClick={onDrop} />
    </div>
  )
}

export function useToasts(): Toasts {
  const toasts = useContext(Context)
  if (toasts === null) throw new Error('ToastProvider is missing above this part')
  return toasts
}
