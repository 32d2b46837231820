import type { ReactNode } from 'react';
import type { ProbeReport, ProbeResult } from '../../../shared/model/probe.js';
import { spokenLocale } from '../../../shared/text/language.js';
import { shared } from '../../../shared/text/makers.js';
import { probeText } from '../../../shared/text/probe.js';

const text = probeText.facts;
const days = shared(Intl.DateTimeFormat);
const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A certificate's date as a person reads it: `24 November 2027`; the text itself where it is no date. */
export function dayOf(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? instant : days(spokenLocale(), day).format(ms);
}

/** What was learnt by the way. Its lines stand there from the start. */
export function ProbeFacts({
  report,
  differences,
}: {
  report: ProbeReport | null;
  differences: ProbeResult['differences'] | null;
}) {
  return (
    <dl className="probe-facts selectable">
      <Fact name={text.description}>{report ? descriptionOf(report) : text.later}</Fact>
      <Fact name={text.tls}>{report ? (report.tls?.version ?? plainOf(report)) : text.later}</Fact>
      <Fact name={text.certificate}>{report ? certificateOf(report) : text.later}</Fact>
      <Fact name={text.server}>{report ? (report.server ?? text.unsaid) : text.later}</Fact>
      <Fact name={text.differences}>
        {!differences || !report?.wsdl.present ? (
          report ? (
            text.unsaid
          ) : (
            text.later
          )
        ) : differences.length === 0 ? (
          text.none
        ) : (
          <ul className="probe-differences">
            {differences.map((difference) => (
              <li key={`${difference.kind} ${difference.text}`}>{difference.text}</li>
            ))}
          </ul>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function descriptionOf({ wsdl }: ProbeReport): string {
  if (!wsdl.present) return text.notDescribed;
  if (wsdl.operations.length > 0) return text.described({ operations: wsdl.operations.join(', ') });
  return wsdl.unread > 0 ? text.describedElsewhere : text.describedNothing;
}

const plainOf = ({ endpoint }: ProbeReport): string =>
  endpoint.startsWith('http:') ? text.plain : text.unsaid;

function certificateOf({ tls }: ProbeReport): string {
  if (!tls?.certificateValidTo) return text.unsaid;
  const over = Date.parse(tls.certificateValidTo) < Date.now();
  return (over ? text.expired : text.expires)({
    subject: tls.subject ?? '',
    date: dayOf(tls.certificateValidTo),
  });
}
