'use client'
import { copyText } from '@millrace/ui/copy-text'
import { Icon } from '@millrace/ui/icon'
import { Menu } from '@millrace/ui/menu'
import { useToasts } from '@millrace/ui/toasts'
import { useT } from '../../i18n/language.tsx'
import { type CopyFormat, rowsAs } from './copy-rows.ts'
import type { ResultStore } from './result-store.ts'

interface CopyMenuProps {
  readonly result: ResultStore
  readonly live: boolean
}

export function CopyMenu({ result, live }: CopyMenuProps) {
  const t = useT()
  const { say } = useToasts()
  const copy = (format: CopyFormat) => async () => {
    const rows = (live ? result.live() : result.changes()).map((change) => change.row)
    if (await copyText(rowsAs(format, result.set, rows))) say(t('frame.copied'))
  }
  return (
    <Menu
      align="end"
      width={160}
      entries={[
        { label: t('develop.copyJson'), onSelect: copy('json') },
        { label: t('develop.copyCsv'), onSelect: copy('csv') },
        { label: t('develop.copyValues'), onSelect: copy('values') },
      ]}
    >
      <button type="button" className="btn bare s">
        <Icon name="copy" size="s" />
        {t('develop.copyAs')}
      </button>
    </Menu>
  )
}
