import type { Piece } from '../script/piece.ts'
import type { Occurrence } from './name-symbol.ts'
import type { NameUse } from './names-in-force.ts'
import { resolveStatement } from './resolve-statement.ts'
import type { Resolver } from './resolver.ts'

/** The names in one piece, with what of the pieces before it they depend on. */
export interface PieceNames {
  readonly occurrences: readonly Occurrence[]
  readonly tables: NameUse
  readonly functions: NameUse
}

/** Resolves pieces one after the other; again only those for which another answer is possible. */
export class PieceNameMemo {
  readonly #known = new WeakMap<Piece, PieceNames>()

  resolve(pieces: readonly Piece[], resolver: Resolver): PieceNames[] {
    return pieces.map((piece) => {
      const known = this.#known.get(piece)
      if (
        known &&
        resolver.tables.answersAlike(known.tables) &&
        resolver.functions.answersAlike(known.functions)
      ) {
        resolver.tables.repeat(known.tables)
        resolver.functions.repeat(known.functions)
        return known
      }
      const names = namesOf(piece, resolver)
      this.#known.set(piece, names)
      return names
    })
  }
}

function namesOf({ statements }: Piece, resolver: Resolver): PieceNames {
  for (const statement of statements) resolveStatement(statement, resolver)
  return {
    occurrences: resolver.takeOccurrences(),
    tables: resolver.tables.takeUse(),
    functions: resolver.functions.takeUse(),
  }
}
