import type { languages } from 'monaco-editor/editor'

import { keywords, types } from './flink-sql-words.ts'

export const LANGUAGE_ID = 'flink-sql'

export const configuration: languages.LanguageConfiguration = {
  comments: { lineComment: '--', blockComment: ['/*', '*/'] },
  brackets: [
    ['(', ')'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '(', close: ')' },
    { open: '[', close: ']' },
    { open: "'", close: "'", notIn: ['string', 'comment'] },
    { open: '`', close: '`', notIn: ['string', 'comment'] },
  ],
  surroundingPairs: [
    { open: '(', close: ')' },
    { open: "'", close: "'" },
    { open: '`', close: '`' },
  ],
}

/** Colours only; what is right and wrong comes from the parser. */
export const tokens: languages.IMonarchLanguage = {
  ignoreCase: true,
  defaultToken: '',
  keywords: [...keywords],
  types: [...types],
  tokenizer: {
    root: [
      [/--.*$/, 'comment'],
      [/\/\*/, 'comment', '@comment'],
      [/\$\{[\w.]*\}/, 'variable'],
      [/'/, 'string', '@string'],
      [/`[^`]*`/, 'identifier'],
      [/\d+(\.\d+)?(e[+-]?\d+)?/, 'number'],
      [
        /[a-z_$][\w$]*(?=\s*\()/,
        { cases: { '@types': 'keyword', '@keywords': 'keyword', '@default': 'function' } },
      ],
      [/[a-z_$][\w$]*/, { cases: { '@keywords': 'keyword', '@types': 'keyword', '@default': 'identifier' } }],
      [/[;,.()[\]]/, 'delimiter'],
      [/[<>=!%&+\-*/|~^]/, 'operator'],
    ],
    comment: [
      [/\*\//, 'comment', '@pop'],
      [/[^*]+|\*/, 'comment'],
    ],
    string: [
      [/''/, 'string'],
      [/\$\{[\w.]*\}/, 'variable'],
      [/'/, 'string', '@pop'],
      [/[^'$]+|\$/, 'string'],
    ],
  },
}
