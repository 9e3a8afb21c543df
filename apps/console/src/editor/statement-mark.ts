import type { editor } from 'monaco-editor/editor'
import { statementAt } from './statements.ts'

/**
 * The statement that Debug would run carries a rule at its side. Drawn after the event that asks for it has passed:
 * setting decorations inside Monaco's own events makes it fire them again.
 */
export function statementMark(shown: editor.IStandaloneCodeEditor): () => void {
  const rule = shown.createDecorationsCollection()
  let asked = false
  const draw = () => {
    asked = false
    const model = shown.getModel()
    const position = shown.getPosition()
    const statement = model && position && statementAt(model.getValue(), model.getOffsetAt(position))
    if (!model || !statement) {
      rule.clear()
      return
    }
    const range = {
      startLineNumber: model.getPositionAt(statement.start).lineNumber,
      startColumn: 1,
      endLineNumber: model.getPositionAt(statement.end).lineNumber,
      endColumn: 1,
    }
    if (rule.getRange(0)?.equalsRange(range)) return
    rule.set([{ range, options: { isWholeLine: true, linesDecorationsClassName: 'statement-rule' } }])
  }
  return () => {
    if (asked) return
    asked = true
    requestAnimationFrame(draw)
  }
}
