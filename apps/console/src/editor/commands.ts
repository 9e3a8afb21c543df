import { type editor, type IDisposable, KeyCode, KeyMod } from 'monaco-editor/editor'
import type { Translate } from '../i18n/translate.ts'

interface Commands {
  readonly run: () => void
  readonly save: () => void
}

/** Ctrl-Enter debugs, Ctrl-S saves a version. F8 and Ctrl-M are Monaco's own. */
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
  ]
  return {
    dispose: () => {
      for (const one of added) one.dispose()
    },
  }
}
