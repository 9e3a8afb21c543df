/** What a row does to the changelog; the values are Flink's `RowKind` bytes. */
export const RowKind = {
  INSERT: 0,
  UPDATE_BEFORE: 1,
  UPDATE_AFTER: 2,
  DELETE: 3,
} as const
export type RowKind = (typeof RowKind)[keyof typeof RowKind]

const shortStrings = ['+I', '-U', '+U', '-D'] as const
export type RowKindString = (typeof shortStrings)[number]

export function rowKindString(kind: number): RowKindString {
  return shortStrings[kind]!
}

/** True for the kinds that take a row away: -U and -D. */
export function isRetraction(kind: number): boolean {
  return (kind & 1) === 1
}

/** Which kinds a stream may carry. Insert is always among them. */
export interface ChangelogMode {
  readonly updateBefore: boolean
  readonly updateAfter: boolean
  readonly delete: boolean
}

export const insertOnly: ChangelogMode = Object.freeze({
  updateBefore: false,
  updateAfter: false,
  delete: false,
})
export const upsertMode: ChangelogMode = Object.freeze({
  updateBefore: false,
  updateAfter: true,
  delete: true,
})
export const retractMode: ChangelogMode = Object.freeze({
  updateBefore: true,
  updateAfter: true,
  delete: true,
})

export function isInsertOnly(mode: ChangelogMode): boolean {
  return !mode.updateBefore && !mode.updateAfter && !mode.delete
}
