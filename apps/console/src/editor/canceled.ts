const NAME = 'Canceled'

/** What Monaco takes for an answer that it no longer waits for, and is silent about. */
export function canceled(): Error {
  const error = new Error(NAME)
  error.name = NAME
  return error
}
