import { type RefObject, useId } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { exchangeStrings } from '../../../shared/text/en/exchange.js';
import { HeadersPane } from './headers-pane.js';
import { HexPane } from './hex-pane.js';
import type { MessageSide } from './message-side.js';
import { PrettyPane } from './pretty-pane.js';
import { RawPane } from './raw-pane.js';
import type { TextHandle } from './use-text-handle.js';

export const messageViews = ['pretty', 'raw', 'hex', 'headers'] as const;
export type MessageView = (typeof messageViews)[number];

interface MessagePaneProps {
  readonly side: MessageSide;
  readonly view: MessageView;
  readonly onView: (view: MessageView) => void;
  readonly onCopy: () => void;
  readonly viewer: RefObject<TextHandle | null>;
}

const strings = exchangeStrings.side;

/** One direction of the exchange with its views. */
export function MessagePane({ side, view, onView, onCopy, viewer }: MessagePaneProps) {
  const heading = useId();
  const empty = side.wire.length === 0;
  return (
    <section className="xv-pane" data-side={side.name} aria-labelledby={heading}>
      <Tabs
        className="xv-tabs"
        selectedKey={view}
        onSelectionChange={(key) => {
          const chosen = messageViews.find((known) => known === key);
          if (chosen) onView(chosen);
        }}
      >
        <div className="xv-pane-head">
          <h3 className="xv-title" id={heading}>
            {strings[side.name]}
          </h3>
          <TabList className="xv-tab-list" aria-label={strings.views[side.name]}>
            {messageViews.map((known) => (
              <Tab key={known} id={known} className="xv-tab">
                {strings[known]}
              </Tab>
            ))}
          </TabList>
          <button
            type="button"
            className="xv-tool"
            disabled={empty}
            aria-label={strings.copy[side.name]}
            title={strings.copy[side.name]}
            onClick={onCopy}
          >
            {strings.copyShort}
          </button>
        </div>
        {messageViews.map((known) => (
          <TabPanel key={known} id={known} className="xv-panel">
            {empty ? <NothingCame side={side} /> : <View view={known} side={side} viewer={viewer} />}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

function View({ view, side, viewer }: Pick<MessagePaneProps, 'view' | 'side' | 'viewer'>) {
  if (view === 'pretty') return <PrettyPane side={side} viewer={viewer} />;
  if (view === 'raw') return <RawPane side={side} viewer={viewer} />;
  if (view === 'hex' && side.awaited) return <p className="xv-loading">{exchangeStrings.note.awaited}</p>;
  if (view === 'hex') return <HexPane bytes={side.wire} label={exchangeStrings.text.hex[side.name]} />;
  return <HeadersPane side={side} />;
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
