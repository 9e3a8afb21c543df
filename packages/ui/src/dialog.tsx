'use client'
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUiText } from './ui-text.tsx'

interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly width?: number | string
  readonly children: ReactNode
}

/** Holds the focus while open; Escape and a click outside close it. */
export function Dialog({ title, open, onClose, width = 480, children }: DialogProps) {
  const text = useUiText()
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={width}
      centered
      lockScroll={false}
      zIndex={50}
      transitionProps={{ duration: 80 }}
      closeButtonProps={{ 'aria-label': text.close }}
      classNames={{
        overlay: 'modal-overlay',
        content: 'modal',
        header: 'modal-head',
        title: 'modal-title',
        body: 'modal-body',
        close: 'modal-close',
      }}
    >
      {children}
    </Modal>
  )
}

export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return <div className="modal-foot">{children}</div>
}
