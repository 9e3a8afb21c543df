/** Resolves with the first truthy answer; rejects with `message` and the last error when time runs out. */
export async function until<T>(
  condition: () => T | Promise<T>,
  { timeoutMs = 15_000, message = 'condition' }: { timeoutMs?: number; message?: string } = {},
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs
  let last: unknown
  for (;;) {
    try {
      const answer = await condition()
      if (answer) return answer
    } catch (error) {
      last = error
    }
    if (Date.now() > deadline)
      throw new Error(`waited ${timeoutMs} ms in vain for ${message}`, { cause: last })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
