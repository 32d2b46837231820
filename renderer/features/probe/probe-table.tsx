import { probeText } from '../../../shared/text/probe.js';
import { wordsText } from '../../../shared/text/words.js';
import { duration } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { findingStyles, type ProbeRow, type RowFinding } from './probe-rows.js';

function wordOf(finding: RowFinding): string {
  if (finding === 'asking') return probeText.asking;
  return finding === 'not-asked' ? probeText.notAsked : probeText.finding[finding];
}

export function ProbeTable({ rows }: { rows: readonly ProbeRow[] }) {
  const { columns } = probeText;
  return (
    <table className="probe-table selectable" aria-label={probeText.table}>
      <thead>
        <tr className="soft">
          <th scope="col">{columns.binding}</th>
          <th scope="col">{columns.finding}</th>
          <th scope="col">{columns.reason}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.took}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ binding, finding, reason, status, tookMs }) => (
          <tr key={binding}>
            <th scope="row">{wordsText.binding[binding]}</th>
            <td>
              <span className="probe-finding" data-tone={findingStyles[finding].tone}>
                <Icon name={findingStyles[finding].icon} />
                {wordOf(finding)}
              </span>
            </td>
            <td>
              <span className="probe-reason soft" title={reason}>
                {reason || (finding === 'works' ? probeText.worksReason : '')}
              </span>
            </td>
            <td>{status ?? ''}</td>
            <td>{tookMs === null ? '' : duration(tookMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
