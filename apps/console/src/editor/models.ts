import { editor, Uri } from 'monaco-editor/editor'
import { LANGUAGE_ID } from './flink-sql-language.ts'

export function uriOf(draft: string): Uri {
  return Uri.parse(`millrace://draft/${draft}.sql`)
}

const views = new Map<string, editor.ICodeEditorViewState>()

/**
 * One text model per draft: undo history, cursor and scroll stay while its tab is open. Where the server holds another
 * text by now, that text is one more edit, which can be undone.
 */
export function modelOf(draft: string, content: string): editor.ITextModel {
  const uri = uriOf(draft)
  const held = editor.getModel(uri)
  if (!held) {
    const made = editor.createModel(content, LANGUAGE_ID, uri)
    made.updateOptions({
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    })
    return made
  }
  if (held.getValue() !== content)
    held.pushEditOperations([], [{ range: held.getFullModelRange(), text: content }], () => null)
  return held
}

export function keepView(draft: string, view: editor.ICodeEditorViewState | null): void {
  if (view) views.set(draft, view)
}

export function viewOf(draft: string): editor.ICodeEditorViewState | null {
  return views.get(draft) ?? null
}

export function forgetModel(draft: string): void {
  views.delete(draft)
  editor.getModel(uriOf(draft))?.dispose()
}
