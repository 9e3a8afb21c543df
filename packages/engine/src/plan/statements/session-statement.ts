import type { MillraceError } from '@millrace/kernel'
import type { Catalog } from '../../catalog/catalog.ts'
import type { RowField } from '../../types/logical-type.ts'
import type { BindContext } from '../bind/bind-context.ts'

/** The small table that SHOW, DESCRIBE and SET answer with. */
export interface StatementResult {
  readonly columns: readonly RowField[]
  readonly rows: readonly (readonly (string | boolean | null)[])[]
}

/** What a statement may read and change of its session. */
export interface SessionAccess {
  catalog: Catalog
  readonly settings: Record<string, string>
  setting(key: string): string | undefined
  readonly context: BindContext
  /** Takes what is no error, but should be known: without effect here, or not run by the engine. */
  notice(error: MillraceError): void
}
