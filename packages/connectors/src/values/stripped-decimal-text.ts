import { bigDecimalToText } from '@millrace/engine/connect'

/** A DECIMAL as Flink's JSON and CSV write it: no zeros behind, and with an exponent where its digits end before the point. */
export function strippedDecimalText(unscaled: bigint, scale: number): string {
  if (unscaled === 0n) return '0'
  let [digits, left] = [unscaled, scale]
  while (digits % 10n === 0n) {
    digits /= 10n
    left--
  }
  return bigDecimalToText(digits, left)
}
