import { type Evaluator, lenient, pure } from './evaluator.ts'
import { cos, ln, sin, tan } from './exact-math.ts'

const DEGREES_A_RADIAN = 57.295_779_513_082_32
const RADIANS_A_DEGREE = 0.017_453_292_519_943_295

/** Java's cosh builds on an exponential that is a bit too large at 1. */
const COSH_OF_ONE = 1.543_080_634_815_244

const real = (compute: (...args: number[]) => number): Evaluator =>
  pure((...args: number[]) => compute(...args))

/** Functions of DOUBLEs that the JVM and JavaScript compute alike, up to the last digit of some angles. */
export const scientificEvaluators = {
  LOG2: real((value) => ln(value!) / Math.LN2),
  LOG: real((first, second) => (second === undefined ? ln(first!) : ln(second) / ln(first!))),
  SIN: real(sin),
  COS: real(cos),
  TAN: real(tan),
  COT: real((angle) => 1 / tan(angle!)),
  ASIN: real(Math.asin),
  ACOS: real(Math.acos),
  ATAN: real(Math.atan),
  ATAN2: real(Math.atan2),
  SINH: real(Math.sinh),
  COSH: real((value) => (Math.abs(value!) === 1 ? COSH_OF_ONE : Math.cosh(value!))),
  TANH: real(Math.tanh),
  DEGREES: real((angle) => angle! * DEGREES_A_RADIAN),
  RADIANS: real((angle) => angle! * RADIANS_A_DEGREE),
  E: lenient(() => () => Math.E),
}
