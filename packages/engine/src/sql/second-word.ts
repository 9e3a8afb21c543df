import type { Parser } from './parser.ts'
import type { Word } from './vocabulary.ts'

/** The word that decides, with the one before it, which statement this is: Flink says so of the first when it is missing. */
export function secondWord(parser: Parser, word: Word): void {
  if (!parser.accept(word)) parser.fail(undefined, 1)
}
