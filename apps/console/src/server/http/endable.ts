/**
 * A generator that can be ended while it waits. `return()` alone would queue behind the pending `next()`: here `end`
 * is called first, and must make the generator stop waiting. It is called exactly once, also at a natural end.
 */
export function endable<T>(
  generator: AsyncGenerator<T, void, undefined>,
  end: () => void,
): AsyncIterable<T> & { readonly end: () => void } {
  let ended = false
  const once = () => {
    if (ended) return
    ended = true
    end()
  }
  return {
    end: once,
    [Symbol.asyncIterator]: () => ({
      async next() {
        try {
          const result = await generator.next()
          if (result.done) once()
          return result
        } catch (error) {
          once()
          throw error
        }
      },
      async return() {
        once()
        await generator.return(undefined).catch(() => undefined)
        return { done: true, value: undefined }
      },
    }),
  }
}
