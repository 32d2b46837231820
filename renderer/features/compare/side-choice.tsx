import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { compareText } from '../../../shared/text/compare.js';
import { type CompareSubject, exchangeOf, sameSubject } from '../../state/compare-subject.js';
import { nameOf } from './use-sides.js';

/** More than these nobody looks through in a list of this kind; the history and the marks reach the others. */
const mostOffered = 100;
const keyOf = (subject: CompareSubject) => `${subject.kind}:${exchangeOf(subject)}`;

/** What stands on one side, and what else could. */
export function SideChoice({
  side,
  subject,
  other,
  title,
  exchanges,
  onChange,
}: {
  side: 'a' | 'b';
  subject: CompareSubject;
  other: CompareSubject;
  title: string;
  /** Newest first. */
  exchanges: readonly ExchangeSummary[];
  onChange: (subject: CompareSubject) => void;
}) {
  const contract: CompareSubject = { kind: 'contract', of: exchangeOf(other) };
  const offered = exchanges.slice(0, mostOffered).map((exchange) => ({
    subject: { kind: 'exchange', id: exchange.id } as CompareSubject,
    label: nameOf(exchange, exchanges),
  }));
  const choices = [
    ...(other.kind === 'exchange' ? [{ subject: contract, label: compareText.contract }] : []),
    ...offered,
  ];
  // It may be of another session, or too old for the list.
  if (!choices.some((choice) => sameSubject(choice.subject, subject))) {
    choices.unshift({ subject, label: title || compareText.loading });
  }
  return (
    <label className="compare-side" data-side={side}>
      <span className="compare-letter" aria-hidden="true">
        {compareText.side[side]}
      </span>
      <select
        className="select"
        aria-label={compareText.choose[side]}
        // Two sides of a narrow window have no room for all of it.
        title={choices.find((choice) => sameSubject(choice.subject, subject))?.label}
        value={keyOf(subject)}
        onChange={(event) => {
          const chosen = choices.find((choice) => keyOf(choice.subject) === event.currentTarget.value);
          if (chosen) onChange(chosen.subject);
        }}
      >
        {choices.map((choice) => (
          <option key={keyOf(choice.subject)} value={keyOf(choice.subject)}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
