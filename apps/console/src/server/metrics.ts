import { createMetrics, type Metrics } from '@millrace/telemetry/metrics'

/** What the console tells of itself. Labels are route names and statuses, never anything that a user wrote. */
export class ConsoleMetrics {
  private readonly metrics: Metrics = createMetrics('console')
  private readonly requests = this.metrics.counter(
    'http_requests_total',
    'HTTP requests by route and status.',
    ['route', 'method', 'status'],
  )
  private readonly duration = this.metrics.histogram('http_request_duration_seconds', 'Time to answer.', [
    'route',
  ])
  private readonly violations = this.metrics.counter(
    'csp_violations_total',
    'Violations of the content security policy that browsers reported.',
    ['directive'],
  )
  private readonly signIns = this.metrics.counter('sign_ins_total', 'Attempts to sign in.', ['outcome'])
  private readonly open = this.metrics.gauge('streams_open', 'Live streams open now.')
  private readonly messages = this.metrics.counter(
    'stream_messages_total',
    'Messages sent on live streams.',
    ['type'],
  )

  request(route: string, method: string, status: number, ms: number): void {
    this.requests.inc({ route, method, status })
    this.duration.observe({ route }, ms / 1000)
  }

  cspViolation(directive: string): void {
    this.violations.inc({ directive })
  }

  signIn(outcome: 'ok' | 'refused' | 'limited'): void {
    this.signIns.inc({ outcome })
  }

  streamsOpen(change: 1 | -1): void {
    this.open.inc(change)
  }

  streamMessage(type: string): void {
    this.messages.inc({ type })
  }

  text(): Promise<string> {
    return this.metrics.read()
  }
}
