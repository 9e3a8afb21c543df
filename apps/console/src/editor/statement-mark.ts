import type { editor } from 'monaco-editor/editor'
import { statementAt } from './statements.ts'

/** While somebody types, the rule grows with its statement by itself; it is drawn anew in the pause behind. */
const PAUSE_MS = 80

/**
 * The statement that Debug would run carries a rule at its side. Drawn after the event that asks for it has passed:
 * setting decorations inside Monaco's own events makes it fire them again, and each time another frame is drawn, for
 * which what is found wrong would have to wait.
 */
export function statementMark(shown: editor.IStandaloneCodeEditor): () => void {
  const rule = shown.createDecorationsCollection()
  let timer: ReturnType<typeof setTimeout> | undefined
  const draw = () => {
    const model = shown.getModel()
    const position = shown.getPosition()
    // Gone since, with all that was drawn in it.
    if (!model) return
    const statement = position && statementAt(model.getValue(), model.getOffsetAt(position))
    if (!statement) {
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
    clearTimeout(timer)
    timer = setTimeout(draw, PAUSE_MS)
  }
}
