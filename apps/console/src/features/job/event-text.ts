import type { EventView } from '@millrace/contracts/api/jobs'
import type { IconName } from '@millrace/ui/icon-paths'
import type { Tone } from '@millrace/ui/status'
import type { Locale } from '../../i18n/locale.ts'
import { event as eventMessages } from '../../i18n/messages/event.ts'
import { translate } from '../../i18n/translate.ts'

export function eventText(event: EventView, locale: Locale): string {
  if (event.kind in eventMessages)
    return translate(locale, `event.${event.kind as keyof typeof eventMessages}`, {
      version: '',
      ...event.params,
    })
  return event.kind.toLowerCase().replaceAll('_', ' ')
}

export function eventLook(event: EventView): { readonly tone: Tone; readonly icon: IconName } {
  const kind = event.kind
  if (event.severity === 'error') return { tone: 'bad', icon: 'failed' }
  if (kind.includes('SAVEPOINT')) return { tone: 'ok', icon: 'savepoint' }
  if (event.severity === 'warning') return { tone: 'warn', icon: 'warn' }
  if (kind.includes('RUNNING')) return { tone: 'ok', icon: 'running' }
  if (kind.includes('FINISHED')) return { tone: 'off', icon: 'finished' }
  if (kind.includes('RESTART')) return { tone: 'info', icon: 'restart' }
  if (kind.includes('STOPPED')) return { tone: 'off', icon: 'stopped' }
  if (kind.includes('START') || kind.includes('STOPPING')) return { tone: 'info', icon: 'starting' }
  if (kind.includes('DEPLOY')) return { tone: 'info', icon: 'deploy' }
  return { tone: 'off', icon: 'info' }
}
