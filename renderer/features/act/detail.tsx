import { lazy, Suspense, useEffect, useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import type { Session } from '../../../shared/model/session.js';
import { actText } from '../../../shared/text/act.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { appErrorOf, useClient } from '../../api/client.js';
import { exchangeDetail, useExchange, useExchangeBeginning } from '../../api/exchange-detail.js';
import { usePreview } from '../../api/queries.js';
import { useHiddenWhenAway } from '../../state/away.js';
import { say } from '../../state/message-state.js';
import { useStore } from '../../state/store.js';
import { revealForMs, type Shown, viewState } from '../../state/view-state.js';
import { HandoverMenu } from '../handover/handover-menu.js';
import type { Plan } from './run-act.js';

export const loadExchangeView = () => import('../exchange/exchange-view.js');
export const loadRequestPreview = () => import('../exchange/request-preview.js');
const ExchangeView = lazy(async () => ({ default: (await loadExchangeView()).ExchangeView }));
const RequestPreview = lazy(async () => ({ default: (await loadRequestPreview()).RequestPreview }));

/** The bytes: of the request to come, or of one exchange that was. */
export function Detail({
  session,
  environment,
  plan,
  shown,
}: {
  session: Session;
  environment: Environment;
  plan: Plan;
  shown: Shown;
}) {
  return (
    <div className="detail" data-pane="exchange">
      <h2 className="visually-hidden">{shown.kind === 'exchange' ? actText.exchange : actText.preview}</h2>
      <Suspense fallback={null}>
        {shown.kind === 'exchange' ? (
          <ShownExchange key={session.id} id={shown.id} />
        ) : (
          <ShownPreview
            session={session}
            stamp={`${session.updatedAt} ${environment.updatedAt}`}
            plan={plan}
          />
        )}
      </Suspense>
    </div>
  );
}

function ShownPreview({ session, stamp, plan }: { session: Session; stamp: string; plan: Plan }) {
  const reveal = useStore(viewState, (state) => state.revealed?.sessionId === session.id);
  const { operation, binding } = plan;
  const { data, error } = usePreview({ sessionId: session.id, operation, binding, reveal, stamp });
  if (error) return <Problem title={actText.noPreview} error={error} />;
  if (!data) return null;
  return <RequestPreview bytes={data.bytes} bodyOffset={data.bodyOffset} />;
}

/** One exchange by its id; what was revealed hides itself again. */
export function ShownExchange({ id }: { id: string }) {
  const client = useClient();
  const { data, error } = useExchange(id);
  const beginning = useExchangeBeginning(id);
  const [revealed, setRevealed] = useState<ExchangeDetail | null>(null);

  useHiddenWhenAway(() => setRevealed(null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another exchange hides what was revealed
  useEffect(() => () => setRevealed(null), [id]);
  useEffect(() => {
    if (!revealed) return;
    const timer = setTimeout(() => setRevealed(null), revealForMs);
    return () => clearTimeout(timer);
  }, [revealed]);

  if (error) return <Problem title={actText.noPreview} error={error} />;
  // What was shown before stays until there is something of this one.
  const isWhole = data?.id === id || beginning === undefined;
  const shown = isWhole ? data : beginning.detail;
  if (!shown) return null;
  async function toggle() {
    if (revealed) return setRevealed(null);
    const result = await exchangeDetail(client, id, 'reveal');
    if (result.ok) setRevealed(result.value);
    else say({ tone: 'bad', text: result.error.message });
  }
  async function copy(part: 'request' | 'answer' | 'both', reveal: boolean) {
    const result = await client.exchanges.copy({ id, part, reveal });
    say(
      result.ok ? { tone: 'good', text: sessionsText.copied } : { tone: 'bad', text: result.error.message },
    );
  }
  return (
    <ExchangeView
      detail={revealed?.id === id ? revealed : shown}
      awaited={isWhole || revealed?.id === id ? undefined : beginning.awaited}
      onReveal={() => void toggle()}
      onCopy={(part, reveal) => void copy(part, reveal)}
      tools={<HandoverMenu exchangeId={id} />}
    />
  );
}

function Problem({ title, error }: { title: string; error: unknown }) {
  const { message, todo } = appErrorOf(error);
  return (
    <div className="empty selectable" role="alert">
      <p className="empty-title">{title}</p>
      <p>{message}</p>
      {todo && <p className="soft">{todo}</p>}
    </div>
  );
}
