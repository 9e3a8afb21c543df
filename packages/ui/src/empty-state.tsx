import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  readonly text: string
  /** An example that runs. */
  readonly example?: string
  /** One button. */
  readonly children?: ReactNode
}

export function EmptyState({ title, text, example, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="med">{title}</p>
      <p className="sub">{text}</p>
      {example && <pre>{example}</pre>}
      {children && <div className="row">{children}</div>}
    </div>
  )
}
