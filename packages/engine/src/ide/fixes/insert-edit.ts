import type { TextEdit } from '../../sql/diagnostic.ts'
import type { Document } from '../script/document.ts'

/** Text put in at an offset of the document. */
export function insertAt(document: Document, offset: number, text: string): TextEdit {
  return { span: document.lines.span(offset, offset), text }
}
