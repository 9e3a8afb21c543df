/** The rows of the killed job: the same in every life. */
export function killRows(): Record<string, (readonly [number, number])[]> {
  const splits: Record<string, (readonly [number, number])[]> = {}
  for (let split = 0; split < 4; split++) {
    splits[`s${split}`] = Array.from(
      { length: 20_000 },
      (_, row) => [(row * 31 + split) % 97, row % 11] as const,
    )
  }
  return splits
}
