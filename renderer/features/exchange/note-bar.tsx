import type { ReactNode } from 'react';
import { exchangeStrings } from '../../../shared/text/en/exchange.js';
import type { ContentText, EncodingFacts } from './content-text.js';
import type { MessageSide } from './message-side.js';

interface NoteBarProps {
  readonly notes: readonly (string | null)[];
  /** What a person must not overlook. */
  readonly warnings?: readonly (string | null)[];
  readonly children?: ReactNode;
}

/** The line over a text: how it came about, and the tools for it. */
export function NoteBar({ notes, warnings = [], children }: NoteBarProps) {
  const said = notes.filter((note) => note !== null);
  const warned = warnings.filter((warning) => warning !== null);
  return (
    <div className="xv-notes">
      <p className="xv-note">
        {warned.map((warning) => (
          <strong className="xv-warning" key={warning}>
            {warning}{' '}
          </strong>
        ))}
        {said.join(' · ')}
      </p>
      <div className="xv-tools">{children}</div>
    </div>
  );
}

const strings = exchangeStrings.note;

export function encodingNote(facts: EncodingFacts): string {
  return `${strings.encoding(facts.encoding)}, ${strings.decidedBy[facts.decidedBy]}`;
}

/** Why it is plain text. Nothing of a beginning: it is so for what is still to come. */
export function plainNote(content: ContentText, bytes: number, isBeginning: boolean): string | null {
  if (content.viewer === 'editor' || isBeginning) return null;
  return content.because === 'size'
    ? strings.plainForSize(exchangeStrings.size(bytes))
    : strings.plainForLine;
}

export function warningsFor(side: MessageSide, facts: EncodingFacts | null): (string | null)[] {
  // Of a beginning nothing else can be said for sure.
  if (side.awaited) return [strings.awaited];
  return [
    side.truncated ? strings.truncated(exchangeStrings.size(side.body.length)) : null,
    side.incomplete ? strings.incomplete : null,
    facts?.contradiction ? strings.contradiction(facts.contradiction) : null,
    facts?.malformed ? strings.malformed(facts.encoding) : null,
  ];
}
