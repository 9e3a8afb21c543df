import uPlot from 'uplot'
import type { LineChartProps } from './chart-data.ts'

interface Drawing {
  readonly props: LineChartProps
  readonly width: number
  readonly height: number
  readonly locale: string
  /** The value of a token: canvas takes no `var()`. */
  readonly stroke: (token: string) => string
  readonly colours: readonly string[]
  readonly onHover: (index: number | null) => void
}

const FONT = '10.5px "Inter Variable", sans-serif'

export function chartOptions(drawing: Drawing): uPlot.Options {
  const { props, width, height, stroke, colours, onHover } = drawing
  const axis = { stroke: stroke('--ink-3'), font: FONT, ticks: { show: false } } as const
  const paths = props.bars ? uPlot.paths.bars?.({ size: [0.5, 6] }) : undefined
  return {
    width,
    height,
    legend: { show: false },
    cursor: {
      ...(props.cursor && { sync: { key: props.cursor } }),
      drag: { x: false, y: false },
      points: { size: 7 },
    },
    scales: { x: { time: true }, y: { range: (_, __, top) => [0, top > 0 ? top * 1.15 : 1] } },
    axes: [
      {
        ...axis,
        size: 22,
        grid: { show: false },
        space: 72,
        values: (_, splits) => splits.map((seconds) => clockOf(seconds, drawing.locale)),
      },
      {
        ...axis,
        size: 52,
        space: 32,
        grid: { stroke: stroke('--chart-grid'), width: 1 },
        values: (_, splits) => splits.map((value) => props.format(value)),
      },
    ],
    series: [
      {},
      ...props.series.map((line, index): uPlot.Series => {
        const colour = stroke(colours[index] ?? '--chart-4')
        const fill = props.bars ? { fill: colour } : {}
        return {
          label: line.label,
          stroke: colour,
          width: 1.25,
          spanGaps: false,
          points: { show: false },
          ...fill,
          ...(paths && { paths }),
        }
      }),
    ],
    hooks: {
      setCursor: [(plot) => onHover(plot.cursor.idx ?? null)],
      drawClear: [(plot) => hatchGaps(plot, stroke('--chart-gap'))],
    },
  }
}

function clockOf(seconds: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    ...(seconds % 60 !== 0 && { second: '2-digit' }),
  }).format(seconds * 1000)
}

/** Where no line was observed the background is hatched, so that nothing reads as zero. */
function hatchGaps(plot: uPlot, colour: string): void {
  const [at, ...lines] = plot.data
  const { ctx, bbox } = plot
  ctx.save()
  ctx.strokeStyle = colour
  ctx.beginPath()
  let from: number | null = null
  for (let i = 0; i < at.length; i++) {
    const seen = lines.some((line) => line[i] !== null && line[i] !== undefined)
    if (!seen && from === null && i > 0) from = at[i - 1]!
    if (seen && from !== null) {
      hatch(ctx, plot.valToPos(from, 'x', true), plot.valToPos(at[i]!, 'x', true), bbox.top, bbox.height)
      from = null
    }
  }
  ctx.stroke()
  ctx.restore()
}

function hatch(
  ctx: CanvasRenderingContext2D,
  left: number,
  right: number,
  top: number,
  height: number,
): void {
  const step = 6
  ctx.save()
  const area = new Path2D()
  area.rect(left, top, right - left, height)
  ctx.clip(area)
  for (let x = left - height; x < right; x += step) {
    ctx.moveTo(x, top + height)
    ctx.lineTo(x + height, top)
  }
  ctx.stroke()
  ctx.beginPath()
  ctx.restore()
}
