import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import { exchangeStrings, sayDuration } from '../../../shared/text/exchange.js';
import { barOf, waterfall } from './waterfall.js';

const strings = exchangeStrings.timeline;

/** What the time went on, step by step. */
export function TimelinePane({ detail }: { readonly detail: ExchangeDetail }) {
  const steps = waterfall(detail.timings, detail.failure?.phase ?? null);
  const totalMs = detail.timings.endMs;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
    <div className="xv-page" tabIndex={0}>
      <table className="xv-timeline">
        <caption className="xv-heading">{strings.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.step}</th>
            <th scope="col" className="xv-number xv-began">
              {strings.from}
            </th>
            <th scope="col" className="xv-number">
              {strings.took}
            </th>
            <th scope="col">
              <span className="xv-unseen">{strings.bar}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => {
            const { leftPercent, widthPercent } = barOf(step, totalMs);
            return (
              <tr key={step.phase}>
                <th scope="row">
                  {strings.steps[step.phase]}
                  {step.brokeOff && <strong className="xv-warning"> {strings.brokeOff}</strong>}
                </th>
                <td className="xv-number xv-began">{sayDuration(step.startMs)}</td>
                <td className="xv-number">{sayDuration(step.endMs - step.startMs)}</td>
                <td className="xv-track" aria-hidden="true">
                  <span
                    className="xv-bar-of-time"
                    data-phase={step.phase}
                    data-broken={step.brokeOff}
                    style={{ left: `${leftPercent}%`, width: `${widthPercent}%` }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{strings.total}</th>
            <td className="xv-began" />
            <td className="xv-number">{sayDuration(totalMs)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {detail.connection.reused && <p className="xv-quiet">{strings.reused}</p>}
    </div>
  );
}
