/**
 * Functions of DOUBLEs rounded as the JVM's intrinsics round them, which is correctly but for rare cases; JavaScript's own
 * are off by a last digit now and then. Computed as unevaluated sums of two doubles (T. J. Dekker, "A floating-point
 * technique for extending the available precision", 1971).
 */
type Pair = readonly [high: number, low: number]

function sum(a: number, b: number): Pair {
  const s = a + b
  const t = s - a
  return [s, a - (s - t) + (b - t)]
}

const SPLITTER = 134_217_729

function product(a: number, b: number): Pair {
  const p = a * b
  const ca = SPLITTER * a
  const cb = SPLITTER * b
  const [ah, bh] = [ca - (ca - a), cb - (cb - b)]
  const [al, bl] = [a - ah, b - bh]
  return [p, ah * bh - p + ah * bl + al * bh + al * bl]
}

function add([ah, al]: Pair, [bh, bl]: Pair): Pair {
  const [s, e] = sum(ah, bh)
  return sum(s, e + al + bl)
}

function multiply([ah, al]: Pair, [bh, bl]: Pair): Pair {
  const [p, e] = product(ah, bh)
  return sum(p, e + ah * bl + al * bh)
}

function divide(a: Pair, by: number): Pair {
  const q = a[0] / by
  const [p, e] = product(q, by)
  return sum(q, (a[0] - p - e + a[1]) / by)
}

const LN2: Pair = [Math.LN2, 2.3190468138462996e-17]
const HALF_PI: Pair = [Math.PI / 2, 6.123233995736766e-17]

/** The sum of `xⁿ/n!` for every `step`th n from `first` on, alternating when two apart. */
function series(x: Pair, first: 0 | 1, step: 1 | 2): Pair {
  let term: Pair = first === 0 ? [1, 0] : x
  let total = term
  for (let n = first + step; n < 40; n += step) {
    term = divide(multiply(term, x), n)
    if (step === 2) {
      term = divide(multiply(term, x), 1 - n)
    }
    if (Math.abs(term[0]) < Math.abs(total[0]) * 1e-34) break
    total = add(total, term)
  }
  return total
}

/** e to the sum of a pair, for arguments of moderate size. */
function exponential(x: Pair): Pair {
  const k = Math.round(x[0] / LN2[0])
  const rest = add(x, multiply([-k, 0], LN2))
  // Quartered thrice, so that the series is short; squared back.
  let result = series([rest[0] / 64, rest[1] / 64], 0, 1)
  for (let i = 0; i < 6; i++) result = multiply(result, result)
  const scale = 2 ** k
  return [result[0] * scale, result[1] * scale]
}

export function exp(x: number): number {
  const near = Math.exp(x)
  if (!Number.isFinite(near) || near < 1e-290 || x === 0) return near
  const [high, low] = exponential([x, 0])
  return high + low
}

/** One step of Newton's method from JavaScript's own logarithm. */
export function ln(x: number): number {
  const near = Math.log(x)
  if (!Number.isFinite(near) || near === 0 || x < 1e-290 || x > 1e290) return near
  const [high, low] = multiply([x, 0], exponential([-near, 0]))
  return near + (high - 1 + low)
}

/** Beyond it the reduction by π/2 loses too many digits. */
const LARGEST_ANGLE = 1e6

/** Sine and cosine of an angle less whole quarters of a turn, and how many quarters. */
function quarters(x: number): { readonly quarter: number; readonly sine: Pair; readonly cosine: Pair } {
  const k = Math.round(x / HALF_PI[0])
  const rest = add(add([x, 0], multiply([-k, 0], HALF_PI)), [k * 1.4973849048591833e-33, 0])
  return { quarter: ((k % 4) + 4) % 4, sine: series(rest, 1, 2), cosine: series(rest, 0, 2) }
}

const rounded = ([high, low]: Pair): number => high + low

export function sin(x: number): number {
  if (x === 0 || !(Math.abs(x) < LARGEST_ANGLE)) return Math.sin(x)
  const { quarter, sine, cosine } = quarters(x)
  const value = rounded(quarter % 2 === 0 ? sine : cosine)
  return quarter < 2 ? value : -value
}

export function cos(x: number): number {
  if (!(Math.abs(x) < LARGEST_ANGLE)) return Math.cos(x)
  const { quarter, sine, cosine } = quarters(x)
  const value = rounded(quarter % 2 === 0 ? cosine : sine)
  return quarter === 0 || quarter === 3 ? value : -value
}

export function tan(x: number): number {
  if (x === 0 || !(Math.abs(x) < LARGEST_ANGLE)) return Math.tan(x)
  const { quarter, sine, cosine } = quarters(x)
  const [above, below] = quarter % 2 === 0 ? [sine, cosine] : [cosine, sine]
  const near = above[0] / below[0]
  const [high, low] = multiply([near, 0], below)
  const value = near + (above[0] - high - low + above[1]) / below[0]
  return quarter % 2 === 0 ? value : -value
}
