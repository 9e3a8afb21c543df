'use client'
import { createContext, type ReactNode, useContext } from 'react'

/** The few words the parts themselves say. The application fills them in its language. */
export interface UiText {
  readonly locale: string
  readonly close: string
  readonly copy: string
  readonly copied: string
  readonly dismiss: string
  readonly emptyString: string
  readonly code: string
  readonly where: string
  readonly why: string
  readonly todo: string
  readonly busy: string
  readonly heldBack: string
  readonly idle: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  readonly asTable: string
  readonly asGraph: string
  readonly operator: string
  readonly parallelism: string
  readonly sendsTo: string
  readonly rate: string
  readonly watermark: string
  readonly notObserved: string
  readonly undo: string
  readonly resize: string
  readonly openValue: string
  readonly noData: string
  readonly kinds: Readonly<Record<'+I' | '-U' | '+U' | '-D', string>>
}

const Text = createContext<UiText | null>(null)

export function UiTextProvider({ text, children }: { readonly text: UiText; readonly children: ReactNode }) {
  return <Text value={text}>{children}</Text>
}

export function useUiText(): UiText {
  const text = useContext(Text)
  if (text === null) throw new Error('UiTextProvider is missing above this part')
  return text
}
