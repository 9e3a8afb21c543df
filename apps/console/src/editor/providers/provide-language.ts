import { type IDisposable, languages } from 'monaco-editor/editor'
import { LANGUAGE_ID } from '../flink-sql-language.ts'
import { completionProvider } from './completion-provider.ts'
import { fixProvider, formatProvider } from './edit-providers.ts'
import { hoverProvider, signatureProvider } from './hover-provider.ts'
import {
  definitionProvider,
  highlightProvider,
  openOtherDrafts,
  referenceProvider,
  renameProvider,
} from './navigation-providers.ts'
import { foldingProvider, outlineProvider, semanticProvider } from './structure-providers.ts'

let provided: readonly IDisposable[] = []
let users = 0

/** Registers all that the language worker can tell, once however many editors there are. */
export function provideLanguage(): IDisposable {
  users += 1
  if (provided.length === 0) provided = register()
  return {
    dispose: () => {
      users -= 1
      if (users > 0) return
      for (const one of provided) one.dispose()
      provided = []
    },
  }
}

function register(): IDisposable[] {
  return [
    languages.registerCompletionItemProvider(LANGUAGE_ID, completionProvider),
    languages.registerHoverProvider(LANGUAGE_ID, hoverProvider),
    languages.registerSignatureHelpProvider(LANGUAGE_ID, signatureProvider),
    languages.registerDefinitionProvider(LANGUAGE_ID, definitionProvider),
    languages.registerReferenceProvider(LANGUAGE_ID, referenceProvider),
    languages.registerDocumentHighlightProvider(LANGUAGE_ID, highlightProvider),
    languages.registerRenameProvider(LANGUAGE_ID, renameProvider),
    languages.registerDocumentSymbolProvider(LANGUAGE_ID, outlineProvider),
    languages.registerFoldingRangeProvider(LANGUAGE_ID, foldingProvider),
    languages.registerDocumentRangeSemanticTokensProvider(LANGUAGE_ID, semanticProvider),
    languages.registerCodeActionProvider(LANGUAGE_ID, fixProvider),
    languages.registerDocumentFormattingEditProvider(LANGUAGE_ID, formatProvider),
    openOtherDrafts(),
  ]
}
