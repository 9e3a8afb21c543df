import type { Diagnostic } from '@millrace/engine/ide'
import type { IconName } from '@millrace/ui/icon-paths'

interface SeverityShown {
  readonly tone: 'bad' | 'warn' | 'info'
  readonly icon: IconName
}

export const severityShown: Readonly<Record<Diagnostic['severity'], SeverityShown>> = {
  error: { tone: 'bad', icon: 'failed' },
  warning: { tone: 'warn', icon: 'warn' },
  info: { tone: 'info', icon: 'info' },
}

/** The gravest of what was found. */
export function gravest(diagnostics: readonly Diagnostic[]): Diagnostic['severity'] {
  const has = (severity: Diagnostic['severity']) => diagnostics.some((each) => each.severity === severity)
  return has('error') ? 'error' : has('warning') ? 'warning' : 'info'
}
