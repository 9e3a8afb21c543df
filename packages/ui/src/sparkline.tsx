interface SparklineProps {
  /** Oldest first; null where nothing was observed. */
  readonly values: readonly (number | null)[]
  readonly width?: number
  readonly height?: number
}

/** A line without axes; a gap stays a gap. Says nothing that the figure beside it does not say. */
export function Sparkline({ values, width = 72, height = 16 }: SparklineProps) {
  const top = Math.max(1e-9, ...values.map((value) => value ?? 0)) * 1.1
  let pen = 'M'
  let path = ''
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M'
      return
    }
    const x = values.length < 2 ? 0 : (index / (values.length - 1)) * width
    path += `${pen}${x.toFixed(1)} ${(height - (value / top) * height).toFixed(1)}`
    pen = 'L'
  })
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
