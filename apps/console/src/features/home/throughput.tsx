'use client'
import type { Home } from '@millrace/contracts/api/overview'
import { formatCount, formatRate } from '@millrace/ui/figures'
import { LineChart } from '@millrace/ui/line-chart'
import { useLanguage } from '../../i18n/language.tsx'

export function Throughput({ home }: { readonly home: Home }) {
  const { locale, t } = useLanguage()
  return (
    <section className="tp">
      <div className="tp-chart">
        <LineChart
          title={t('home.throughput')}
          unit={t('home.throughputNote')}
          at={home.throughput.at}
          format={(value) => formatCount(value, locale)}
          series={[{ label: t('job.rowsOut'), values: home.throughput.recordsOut }]}
        />
      </div>
      <dl className="tp-now">
        <div>
          <dt>{t('home.reading')}</dt>
          <dd>{formatRate(home.recordsInPerSecond, locale)}</dd>
        </div>
        <div>
          <dt>{t('home.writing')}</dt>
          <dd>{formatRate(home.recordsOutPerSecond, locale)}</dd>
        </div>
      </dl>
    </section>
  )
}
