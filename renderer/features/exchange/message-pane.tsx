import { type RefObject, useId } from 'react';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { openMenuAt } from '../../ui/context-menu.js';
import { grouped } from '../../ui/menu-entry.js';
import { HeadersPane } from './headers-pane.js';
import { HexPane } from './hex-pane.js';
import type { MessageSide } from './message-side.js';
import { NoteBar, PaneHead } from './note-bar.js';
import { PrettyPane } from './pretty-pane.js';
import { RawPane } from './raw-pane.js';
import type { TextHandle } from './use-text-handle.js';

export const messageViews = ['pretty', 'raw', 'hex', 'headers'] as const;
type MessageView = (typeof messageViews)[number];

interface MessagePaneProps {
  readonly side: MessageSide;
  readonly view: MessageView;
  readonly onCopy: () => void;
  readonly onCopyBoth: () => void;
  readonly viewer: RefObject<TextHandle | null>;
}

const strings = exchangeStrings.side;

/** One direction of the exchange, in the view that is chosen for both. */
export function MessagePane({ side, view, onCopy, onCopyBoth, viewer }: MessagePaneProps) {
  const heading = useId();
  const { whole, both } = strings.copy;
  const entries = () => [
    ...(viewer.current?.entries() ?? []),
    ...grouped([
      { id: 'message', label: whole[side.name], run: onCopy },
      { id: 'both', label: both, run: onCopyBoth },
    ]),
  ];
  return (
    <section
      className="xv-pane"
      data-side={side.name}
      aria-labelledby={heading}
      onContextMenu={(event) => {
        // A value of a table is copied alone.
        if (!(event.target as Element).closest('td, th')) openMenuAt(event, strings[side.name], entries());
      }}
    >
      <PaneHead value={{ id: heading, title: strings[side.name], side: side.name, onCopy, onCopyBoth }}>
        {side.wire.length === 0 ? (
          <>
            <NoteBar notes={[]} />
            <NothingCame side={side} />
          </>
        ) : (
          <View view={view} side={side} viewer={viewer} />
        )}
      </PaneHead>
    </section>
  );
}

function View({ view, side, viewer }: Pick<MessagePaneProps, 'view' | 'side' | 'viewer'>) {
  if (view === 'pretty') return <PrettyPane side={side} viewer={viewer} />;
  if (view === 'raw') return <RawPane side={side} viewer={viewer} />;
  return (
    <>
      <NoteBar notes={[]} />
      {view === 'headers' ? (
        <HeadersPane side={side} />
      ) : side.awaited ? (
        <p className="xv-loading">{exchangeStrings.note.awaited}</p>
      ) : (
        <HexPane bytes={side.wire} label={exchangeStrings.text.hex[side.name]} />
      )}
    </>
  );
}

function NothingCame({ side }: { readonly side: MessageSide }) {
  const { empty } = exchangeStrings;
  return (
    <p className="xv-empty">
      {side.name === 'request' ? empty.requestNotSent : empty.noAnswer}
      {side.failure && ` ${side.failure}`}
    </p>
  );
}
