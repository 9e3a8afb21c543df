'use client'
import { useEffect, useRef, useState } from 'react'
import uPlot from 'uplot'
import type { LineChartProps } from './chart-data.ts'
import { chartOptions } from './chart-options.ts'
import { useUiText } from './ui-text.tsx'

const colours = ['--chart-1', '--chart-4', '--chart-2', '--chart-3']

/** Thin lines, zero baseline, gaps as gaps, the value under the cursor in the caption. */
export function LineChart(props: LineChartProps) {
  const { title, unit, at, series, format } = props
  const text = useUiText()
  const box = useRef<HTMLDivElement>(null)
  const [hover, setHover] = useState<number | null>(null)
  usePlot(box, props, text.locale, setHover)
  const shown = hover ?? at.length - 1
  return (
    <figure className="chart">
      <figcaption>
        <b>{title}</b>
        <span className="dim cut">{unit}</span>
        <span className="grow" />
        {series.map((line, index) => {
          const value = line.values[shown]
          return (
            <span key={line.label} className="lg" style={{ color: `var(${colours[index]})` }}>
              <i />
              {line.label} <b>{value === null || value === undefined ? '–' : format(value)}</b>
            </span>
          )
        })}
      </figcaption>
      <div className="plot" ref={box} aria-hidden="true">
        {at.length === 0 && <span className="none">{text.noData}</span>}
      </div>
    </figure>
  )
}

function usePlot(
  box: React.RefObject<HTMLDivElement | null>,
  props: LineChartProps,
  locale: string,
  onHover: (index: number | null) => void,
): void {
  const plot = useRef<uPlot | null>(null)
  const latest = useRef(props)
  latest.current = props
  const lines = props.series.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew only when the number of lines changes
  useEffect(() => {
    const element = box.current
    if (!element) return
    const draw = () => {
      plot.current?.destroy()
      const { clientWidth: width, clientHeight: height } = element
      const stroke = (name: string) => getComputedStyle(element).getPropertyValue(name).trim()
      const options = chartOptions({ props: latest.current, width, height, locale, stroke, colours, onHover })
      plot.current = new uPlot(options, data(latest.current), element)
    }
    draw()
    const size = new ResizeObserver(() =>
      plot.current?.setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    size.observe(element)
    const scheme = new MutationObserver(draw)
    scheme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] })
    return () => {
      size.disconnect()
      scheme.disconnect()
      plot.current?.destroy()
      plot.current = null
    }
  }, [lines, locale, box, onHover])
  useEffect(() => plot.current?.setData(data(props)))
}

function data(props: LineChartProps): uPlot.AlignedData {
  return [props.at.map((ms) => ms / 1000), ...props.series.map((line) => [...line.values])]
}
