import type { MillraceError } from '@millrace/kernel'
import type { CallExpression } from './bound-expression.ts'

/** Why a call that Flink accepts cannot be prepared to run, by its constants; null when it can. */
export type RefusedCall = (call: CallExpression) => MillraceError | null
