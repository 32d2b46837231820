import { createContext, type ReactNode, useContext } from 'react';
import { exchangeStrings, saySize } from '../../../shared/text/exchange.js';
import { MenuButton } from '../../ui/menu-button.js';
import type { ContentText, EncodingFacts } from './content-text.js';
import type { MessageSide, SideName } from './message-side.js';

interface NoteBarProps {
  readonly notes: readonly (string | null)[];
  /** What a person must not overlook. */
  readonly warnings?: readonly (string | null)[];
  /** Copies the text as it is shown, where that differs from what was sent. */
  readonly copyText?: (() => void) | undefined;
  readonly children?: ReactNode;
}

interface Head {
  readonly id: string;
  readonly title: string;
  readonly side: SideName;
  readonly onCopy: () => void;
  readonly onCopyBoth: () => void;
}

const HeadContext = createContext<Head | null>(null);
/** Whose line it is, for the line over each of its views. */
export const PaneHead = HeadContext.Provider;

/** The line over a text: whose it is, how it came about, and the tools for it. */
export function NoteBar({ notes, warnings = [], copyText, children }: NoteBarProps) {
  const head = useContext(HeadContext);
  const said = notes.filter((note) => note !== null).join(' · ');
  const warned = warnings.filter((warning) => warning !== null);
  const copies = exchangeStrings.side.copy;
  return (
    <div className="xv-notes">
      {head && (
        <h3 className="xv-title" id={head.id}>
          {head.title}
        </h3>
      )}
      <p className="xv-note">
        {warned.map((warning) => (
          <strong className="xv-warning" key={warning}>
            {warning}{' '}
          </strong>
        ))}
        <span className="xv-said" title={said}>
          {said}
        </span>
      </p>
      <div className="xv-tools">
        {children}
        {head && (
          <MenuButton
            icon="copy"
            label={copies[head.side]}
            entries={() => [
              { id: 'message', label: copies.whole[head.side], run: head.onCopy },
              ...(copyText ? [{ id: 'text', label: copies.shown, run: copyText }] : []),
              { id: 'both', label: copies.both, run: head.onCopyBoth },
            ]}
          />
        )}
      </div>
    </div>
  );
}

const strings = exchangeStrings.note;

export function encodingNote(facts: EncodingFacts): string {
  return `${facts.encoding.toUpperCase()}, ${strings.decidedBy[facts.decidedBy]}`;
}

/** Why it is plain text. Nothing of a beginning: it is so for what is still to come. */
export function plainNote(content: ContentText, bytes: number, isBeginning: boolean): string | null {
  if (content.viewer === 'editor' || isBeginning) return null;
  return content.because === 'size' ? strings.plainForSize({ size: saySize(bytes) }) : strings.plainForLine;
}

export function warningsFor(side: MessageSide, facts: EncodingFacts | null): (string | null)[] {
  // Of a beginning nothing else can be said for sure.
  if (side.awaited) return [strings.awaited];
  return [
    side.truncated ? strings.truncated({ size: saySize(side.body.length) }) : null,
    side.incomplete ? strings.incomplete : null,
    side.sealed ? strings.sealed : null,
    facts?.contradiction ? strings.contradiction({ what: facts.contradiction }) : null,
    facts?.malformed ? strings.malformed({ encoding: facts.encoding.toUpperCase() }) : null,
  ];
}
