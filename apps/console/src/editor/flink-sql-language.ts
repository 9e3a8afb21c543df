import type { languages } from 'monaco-editor/editor'

export const LANGUAGE_ID = 'flink-sql'

const keywords =
  'ADD ALL ALTER AND AS ASC BETWEEN BY CASE CAST TRY_CAST CONSTRAINT CREATE CROSS CURRENT DATABASE DEFAULT DELETE DESC DESCRIPTOR DISTINCT DROP ELSE END ENFORCED ESCAPE EXCEPT EXECUTE EXISTS EXPLAIN FALSE FILTER FIRST FOLLOWING FOR FROM FULL FUNCTION GROUP HAVING IF IN INNER INSERT INTERSECT INTERVAL INTO IS JOIN KEY LAST LATERAL LEFT LIKE LIMIT MATCH_RECOGNIZE METADATA NOT NULL NULLS OF OFFSET ON OR ORDER OUTER OVER PARTITION PARTITIONED PERIOD PRECEDING PRIMARY RANGE RESET RIGHT ROWS SELECT SESSION SET SHOW STATEMENT SYSTEM_TIME TABLE TEMPORARY THEN TIMECOL TO TRUE UNBOUNDED UNION UNIQUE UNKNOWN UNNEST USE USING VALUES VIEW VIRTUAL WATERMARK WHEN WHERE WINDOW WITH WITHIN SECOND SECONDS MINUTE MINUTES HOUR HOURS DAY DAYS MONTH MONTHS YEAR YEARS'
const types =
  'ARRAY BIGINT BINARY BOOLEAN BYTES CHAR DATE DECIMAL DOUBLE FLOAT INT INTEGER LOCAL MAP MULTISET NUMERIC PRECISION RAW REAL ROW SMALLINT STRING TIME TIMESTAMP TIMESTAMP_LTZ TINYINT VARBINARY VARCHAR WITHOUT ZONE'

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
  keywords: keywords.split(' '),
  types: types.split(' '),
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
