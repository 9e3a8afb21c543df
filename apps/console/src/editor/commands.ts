import { type editor, type IDisposable, KeyCode, KeyMod } from 'monaco-editor/editor'
import type { Translate } from '../i18n/translate.ts'

interface Commands {
  readonly run: () => void
  readonly save: () => void
}

/** Ctrl-Enter debugs, Ctrl-S saves a version, Shift-Alt-F formats. F2, F8, F12 and Ctrl-M are Monaco's own. */
export function addCommands(
  shown: editor.IStandaloneCodeEditor,
  t: Translate,
  commands: Commands,
): IDisposable {
  const added = [
    shown.addAction({
      id: 'millrace.debug',
      label: t('editor.debugStatement'),
      keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
      run: commands.run,
    }),
    shown.addAction({
      id: 'millrace.save',
      label: t('develop.saveVersion'),
      keybindings: [KeyMod.CtrlCmd | KeyCode.KeyS],
      run: commands.save,
    }),
    // Monaco has another key for it on Linux.
    shown.addAction({
      id: 'millrace.format',
      label: t('editor.format'),
      keybindings: [KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF],
      precondition: '!editorReadonly',
      run: async () => shown.getAction('editor.action.formatDocument')?.run(),
    }),
  ]
  return {
    dispose: () => {
      for (const one of added) one.dispose()
    },
  }
}
