import './exchange.css';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import { exchangeStrings } from '../../../shared/text/en/exchange.js';
import { handoverText } from '../../../shared/text/en/handover.js';
import { ConnectionPane } from './connection-pane.js';
import { MessagePane, type MessageView, messageViews } from './message-pane.js';
import { answerSide, requestSide, type SideName } from './message-side.js';
import { TimelinePane } from './timeline-pane.js';
import type { TextHandle } from './use-text-handle.js';
import { useViewKeys } from './use-view-keys.js';

export interface ExchangeViewProps {
  readonly detail: ExchangeDetail;
  /** On which side only the beginning of many bytes is here yet. */
  readonly awaited?: Readonly<Record<SideName, boolean>> | undefined;
  /** A person wants the secrets shown; the answer is another `detail`. */
  readonly onReveal: () => void;
  readonly onCopy: (part: 'request' | 'answer' | 'both', reveal: boolean) => void;
  /** Stands at the end of the bar: what else can be done with the exchange. */
  readonly tools?: ReactNode;
}

const sections = ['messages', 'timeline', 'connection'] as const;
type Section = (typeof sections)[number];
const strings = exchangeStrings.view;

/** One exchange: both messages, where the time went, and over what it travelled. */
export function ExchangeView({ detail, awaited, onReveal, onCopy, tools }: ExchangeViewProps) {
  const view = useRef<HTMLElement>(null);
  const viewers = {
    request: useRef<TextHandle>(null),
    answer: useRef<TextHandle>(null),
  };
  const [section, setSection] = useState<Section>('messages');
  const [views, setViews] = useState<Record<SideName, MessageView>>({ request: 'pretty', answer: 'pretty' });
  const side = useRef<SideName>('answer');
  const sides = useMemo(
    () => [requestSide(detail, awaited?.request), answerSide(detail, awaited?.answer)],
    [detail, awaited],
  );

  useViewKeys(view, {
    onView: (place) => {
      const chosen = messageViews[place];
      setSection(chosen ? 'messages' : (sections[place - messageViews.length + 1] ?? 'messages'));
      if (chosen) setViews((now) => ({ ...now, [side.current]: chosen }));
    },
    onFind: () => viewers[side.current].current?.openFind(),
  });

  return (
    <section
      className="xv"
      ref={view}
      aria-label={strings.label}
      onFocus={(event) => {
        const pane = event.target.closest<HTMLElement>('.xv-pane')?.dataset.side;
        if (pane === 'request' || pane === 'answer') side.current = pane;
      }}
    >
      <Tabs
        className="xv-tabs"
        selectedKey={section}
        onSelectionChange={(key) => setSection(sections.find((known) => known === key) ?? 'messages')}
      >
        <div className="xv-bar">
          <TabList className="xv-tab-list" aria-label={strings.sections}>
            {sections.map((known) => (
              <Tab key={known} id={known} className="xv-tab">
                {strings[known]}
              </Tab>
            ))}
          </TabList>
          {detail.origin === 'import' && (
            <span className="xv-state xv-warning">{handoverText.reconstructed}</span>
          )}
          <Secrets detail={detail} onReveal={onReveal} />
          <button type="button" className="xv-tool" onClick={() => onCopy('both', detail.revealed)}>
            {strings.copyBoth}
          </button>
          {tools}
        </div>
        <TabPanel id="messages" className="xv-panel xv-panes">
          {sides.map((message) => (
            <MessagePane
              key={message.name}
              side={message}
              view={views[message.name]}
              onView={(chosen) => setViews((now) => ({ ...now, [message.name]: chosen }))}
              onCopy={() => onCopy(message.name, detail.revealed)}
              viewer={viewers[message.name]}
            />
          ))}
        </TabPanel>
        <TabPanel id="timeline" className="xv-panel">
          <TimelinePane detail={detail} />
        </TabPanel>
        <TabPanel id="connection" className="xv-panel">
          <ConnectionPane detail={detail} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

function Secrets({ detail, onReveal }: Pick<ExchangeViewProps, 'detail' | 'onReveal'>) {
  if (detail.revealed) return <span className="xv-state xv-warning">{strings.revealed}</span>;
  if (!detail.revealable) return <span className="xv-state">{strings.notRevealable}</span>;
  return (
    <button type="button" className="xv-tool" onClick={onReveal}>
      {strings.reveal}
    </button>
  );
}
