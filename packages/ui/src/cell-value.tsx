'use client'
import { useUiText } from './ui-text.tsx'

export type CellData = null | boolean | number | string | readonly CellData[]

/** How a SQL type is set: figures right in mono, text left, the rest in mono. */
export function cellLook(type: string): { readonly numeric: boolean; readonly code: boolean } {
  const numeric = /^(TINYINT|SMALLINT|INT|INTEGER|BIGINT|FLOAT|DOUBLE|DECIMAL|NUMERIC)/i.test(type)
  const text = /^(STRING|VARCHAR|CHAR)/i.test(type)
  return { numeric, code: !text }
}

export function cellText(value: CellData): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** One value of a row: NULL and the empty string are told apart from words that look like them. */
export function CellValue({ value, type }: { readonly value: CellData; readonly type: string }) {
  const text = useUiText()
  if (value === null) return <span className="null">NULL</span>
  if (value === '') return <span className="null">{text.emptyString}</span>
  return <span className={`cell ${cellLook(type).code ? 'code' : ''}`}>{cellText(value)}</span>
}
