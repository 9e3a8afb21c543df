const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What may follow a clause of a query: where reading goes on behind an error. */
export const clauseWords = words(
  'FROM WHERE GROUP HAVING WINDOW QUALIFY ORDER LIMIT OFFSET FETCH UNION INTERSECT EXCEPT MINUS ON PARTITION',
)

/** As `clauseWords`, in lists. */
export const itemEnds: ReadonlySet<string> = new Set([...clauseWords, ','])
