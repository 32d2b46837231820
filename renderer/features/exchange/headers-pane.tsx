import { exchangeStrings } from '../../../shared/text/exchange.js';
import { CopyButton } from './copy-button.js';
import type { MessageSide } from './message-side.js';
import { Marked } from './text-row.js';

const strings = exchangeStrings.headers;

/** First line, headers and trailers in the order and case of the wire. */
export function HeadersPane({ side }: { readonly side: MessageSide }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
    <div className="xv-page" tabIndex={0}>
      <h4 className="xv-heading">{side.name === 'request' ? strings.requestLine : strings.statusLine}</h4>
      <p className="xv-mono xv-start-line">
        <Marked text={side.startLine} />
      </p>
      <h4 className="xv-heading">{strings.headers}</h4>
      {side.headers.length === 0 ? (
        <p className="xv-quiet">{exchangeStrings.empty.noHeaders}</p>
      ) : (
        <PairTable caption={strings.headers} pairs={side.headers} />
      )}
      {side.trailers.length > 0 && (
        <>
          <h4 className="xv-heading">{strings.trailers}</h4>
          <PairTable caption={strings.trailers} pairs={side.trailers} />
        </>
      )}
    </div>
  );
}

interface PairTableProps {
  readonly caption: string;
  readonly pairs: readonly (readonly [string, string])[];
}

function PairTable({ caption, pairs }: PairTableProps) {
  return (
    <table className="xv-table" aria-label={caption}>
      <tbody>
        {pairs.map(([name, value], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a header may come twice; the place is the identity
          <tr key={place}>
            <th scope="row" className="xv-mono xv-name">
              <Marked text={name} />
            </th>
            <td className="xv-mono">
              <Marked text={value} />
            </td>
            <td className="xv-row-tools">
              <CopyButton caption={strings.copy} label={strings.copyValue({ name })} text={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
