import type { SourceSpan } from '@millrace/kernel'
import type { editor, IRange } from 'monaco-editor/editor'

export function rangeOf({ line, column, endLine, endColumn }: SourceSpan): IRange {
  return {
    startLineNumber: line,
    startColumn: column,
    endLineNumber: endLine,
    endColumn,
  }
}

export function rangeBetween(model: editor.ITextModel, start: number, end: number): IRange {
  const first = model.getPositionAt(start)
  const last = model.getPositionAt(end)
  return {
    startLineNumber: first.lineNumber,
    startColumn: first.column,
    endLineNumber: last.lineNumber,
    endColumn: last.column,
  }
}
