import type { RowValue } from '../../types/row-value.ts'
import { lenient, literalOf } from './evaluator.ts'

/** Objects are held as rows of their fields. */
export const objectEvaluators = {
  OBJECT_OF: lenient(
    () =>
      (_class, ...pairs) =>
        pairs.filter((_, i) => i % 2 === 1),
  ),
  OBJECT_UPDATE: lenient((call) => {
    const { type } = call
    const fields = 'fields' in type ? type.fields : []
    const places = call.args.flatMap((_, i) =>
      i % 2 === 1 ? [fields.findIndex(({ name }) => name === literalOf(call, i))] : [],
    )
    return (object = null, ...pairs) => {
      if (object === null) return null
      const changed = [...(object as readonly RowValue[])]
      places.forEach((place, i) => {
        if (place >= 0) changed[place] = pairs[2 * i + 1]!
      })
      return changed
    }
  }),
}
