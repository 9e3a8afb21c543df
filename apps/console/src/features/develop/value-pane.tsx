'use client'
import type { ResultSet } from '@millrace/contracts/job-protocol'
import { Button } from '@millrace/ui/button'
import { CellValue, cellText } from '@millrace/ui/cell-value'
import { ChangeKind } from '@millrace/ui/change-kind'
import { copyText } from '@millrace/ui/copy-text'
import { useToasts } from '@millrace/ui/toasts'
import { useT } from '../../i18n/language.tsx'
import { type CopyFormat, rowsAs } from './copy-rows.ts'
import type { ChangeRow } from './result-store.ts'

interface ValuePaneProps {
  readonly set: ResultSet
  readonly row: ChangeRow
  readonly column: number
  readonly onClose: () => void
}

/** One value in full, and its row to copy. */
export function ValuePane({ set, row, column, onClose }: ValuePaneProps) {
  const t = useT()
  const { say } = useToasts()
  const head = set.columns[column]
  const value = row.row[column] ?? null
  const copy = (text: string) => async () => {
    if (await copyText(text)) say(t('frame.copied'))
  }
  const formats: readonly (readonly [CopyFormat, string])[] = [
    ['json', t('develop.copyJson')],
    ['csv', t('develop.copyCsv')],
    ['values', t('develop.copyValues')],
  ]
  return (
    <aside
      className="val"
      aria-label={t('develop.value')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="head">
        <span className="mono cut">{head?.name}</span>
        <span className="dim cut">{head?.type}</span>
        <span className="grow" />
        <Button
          look="bare"
          size="s"
          icon="copy"
          aria-label={t('frame.copy')}
          onClick={copy(cellText(value))}
        />
        <Button look="bare" size="s" icon="x" aria-label={t('develop.closeValue')} onClick={onClose} />
      </div>
      <div className="vr small">
        <ChangeKind kind={row.kind} />
        <span className="dim">
          {t('develop.chars', { count: value === null ? 0 : cellText(value).length })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable */}
      <pre tabIndex={0}>
        {value === null || value === '' ? (
          <CellValue value={value} type={head?.type ?? ''} />
        ) : (
          pretty(cellText(value))
        )}
      </pre>
      <div className="vf small">
        <span className="sub">{t('develop.row')}</span>
        <span className="seg">
          {formats.map(([format, label]) => (
            <button key={format} type="button" onClick={copy(rowsAs(format, set, [row.row]))}>
              {label}
            </button>
          ))}
        </span>
      </div>
    </aside>
  )
}

/** JSON text is set out over lines; everything else stands as it is. */
function pretty(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
