import './exchange.css';
import { Fragment, type ReactNode, useMemo, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { handoverText } from '../../../shared/text/handover.js';
import { useStore } from '../../state/store.js';
import { usePanes } from '../../state/use-panes.js';
import { IconButton } from '../../ui/button.js';
import { ConnectionPane } from './connection-pane.js';
import { MessagePane, messageViews } from './message-pane.js';
import { answerSide, requestSide, type SideName } from './message-side.js';
import { shownView, views } from './shown-view.js';
import { TimelinePane } from './timeline-pane.js';
import { useSplit } from './use-split.js';
import type { TextHandle } from './use-text-handle.js';
import { useViewKeys } from './use-view-keys.js';

interface ExchangeViewProps {
  readonly detail: ExchangeDetail;
  /** On which side only the beginning of many bytes is here yet. */
  readonly awaited?: Readonly<Record<SideName, boolean>> | undefined;
  /** A person wants the secrets shown; the answer is another `detail`. */
  readonly onReveal: () => void;
  readonly onCopy: (part: 'request' | 'answer' | 'both', reveal: boolean) => void;
  /** Stands at the end of the bar: what else can be done with the exchange. */
  readonly tools?: ReactNode;
}

const panes = ['request', 'answer'] as const;
const even = [50, 50] as const;
const strings = exchangeStrings.view;
const sideStrings = exchangeStrings.side;

/** One exchange: both messages, where the time went, and over what it travelled. */
export function ExchangeView({ detail, awaited, onReveal, onCopy, tools }: ExchangeViewProps) {
  const own = useRef<HTMLElement>(null);
  const viewers = {
    request: useRef<TextHandle>(null),
    answer: useRef<TextHandle>(null),
  };
  const view = useStore(shownView, (now) => now);
  const side = useRef<SideName>('answer');
  const sides = useMemo(
    () => [requestSide(detail, awaited?.request), answerSide(detail, awaited?.answer)],
    [detail, awaited],
  );

  const split = useSplit();
  const { layout, save } = usePanes(split.beside ? 'messages' : 'messages-rows', panes, even);

  useViewKeys(own, {
    onView: (place) => shownView.set((now) => views[place] ?? now),
    onFind: () => viewers[side.current].current?.openFind(),
  });

  return (
    <section
      className="xv"
      ref={own}
      aria-label={strings.label}
      data-revealed={detail.revealed}
      onFocus={(event) => {
        const pane = event.target.closest<HTMLElement>('.xv-pane')?.dataset.side;
        if (pane === 'request' || pane === 'answer') side.current = pane;
      }}
    >
      <Tabs
        className="xv-tabs"
        selectedKey={view}
        onSelectionChange={(key) => shownView.set(() => views.find((known) => known === key) ?? 'pretty')}
      >
        <div className="xv-bar">
          <TabList className="xv-tab-list" aria-label={strings.sections}>
            {views.map((known) => (
              <Tab key={known} id={known} className="xv-tab">
                {known === 'timeline' || known === 'connection' ? strings[known] : sideStrings[known]}
              </Tab>
            ))}
          </TabList>
          <div className="xv-bar-end">
            {detail.origin === 'import' && (
              <span className="xv-state xv-warning">{handoverText.reconstructed}</span>
            )}
            <Secrets detail={detail} onReveal={onReveal} />
            <IconButton
              icon={split.beside ? 'rows' : 'columns'}
              label={split.beside ? strings.oneAbove : strings.sideBySide}
              onClick={split.toggle}
            />
            {tools}
          </div>
        </div>
        {messageViews.map((known) => (
          <TabPanel key={known} id={known} className="xv-panel" ref={split.measured}>
            {/* Another direction is another group: its border is elsewhere. */}
            <Group
              key={split.beside ? 'beside' : 'above'}
              id={`messages-${known}`}
              className="xv-panes"
              orientation={split.beside ? 'horizontal' : 'vertical'}
              defaultLayout={layout}
              onLayoutChanged={save}
            >
              {sides.map((message, place) => (
                <Fragment key={message.name}>
                  {place > 0 && <Separator className="xv-split" aria-label={strings.resize} />}
                  <Panel id={message.name} minSize={96}>
                    <MessagePane
                      side={message}
                      view={known}
                      onCopy={() => onCopy(message.name, detail.revealed)}
                      onCopyBoth={() => onCopy('both', detail.revealed)}
                      viewer={viewers[message.name]}
                    />
                  </Panel>
                </Fragment>
              ))}
            </Group>
          </TabPanel>
        ))}
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
