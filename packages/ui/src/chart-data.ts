export interface ChartSeries {
  readonly label: string
  /** One per moment of `at`; null where nothing was observed. */
  readonly values: readonly (number | null)[]
}

export interface LineChartProps {
  readonly title: string
  readonly unit: string
  /** Milliseconds, ascending. */
  readonly at: readonly number[]
  readonly series: readonly ChartSeries[]
  readonly format: (value: number) => string
  /** Charts with the same key share one cursor. */
  readonly cursor?: string
  readonly bars?: boolean
}
