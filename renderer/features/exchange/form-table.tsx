import type { FormPair } from '../../../shared/messages/form-pairs.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { Marked } from './text-row.js';

const strings = exchangeStrings.form;

export function FormTable({ pairs }: { readonly pairs: readonly FormPair[] }) {
  return (
    <div className="xv-page">
      <table className="xv-table">
        <thead>
          <tr>
            <th scope="col">{strings.name}</th>
            <th scope="col">{strings.value}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice; the place is the identity
            <tr key={place}>
              <th scope="row" className="xv-mono xv-name">
                <Marked text={pair.name} />
              </th>
              <td className="xv-mono">
                {pair.value === '' ? (
                  <em className="xv-quiet">{strings.empty}</em>
                ) : (
                  <Marked text={pair.value} />
                )}
                {pair.asItCame && <em className="xv-quiet"> {strings.asItCame}</em>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
