import { fail } from '@millrace/kernel'

const FORMATS = ['table', 'tsv', 'json'] as const

/** How rows and answers are printed: for people, for tools of text, for programs. */
export type OutputFormat = (typeof FORMATS)[number]

/** From `--output FORMAT`; `--json` is `--output json`. */
export function outputFormat({
  output,
  json,
}: {
  readonly output?: string
  readonly json?: boolean
}): OutputFormat {
  if (output === undefined) return json ? 'json' : 'table'
  const known = FORMATS.find((format) => format === output)
  return (
    known ?? fail('CLI_OPTION_INVALID', { option: '--output', expected: FORMATS.join(', '), value: output })
  )
}
