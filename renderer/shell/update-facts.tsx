import type { UpdateState } from '../../shared/model/updates.js';
import { updatesText as text } from '../../shared/text/updates.js';
import './updates.css';

/** What a look came to. What the feed wrote is shown as text and does nothing. */
export function UpdateFacts({ state }: { state: UpdateState }) {
  return (
    <section className="update-facts selectable" aria-label={text.title} aria-live="polite">
      <p>
        <strong>{headOf(state)}</strong>
      </p>
      {state.kind === 'found' && <Found found={state} />}
    </section>
  );
}

function headOf(state: UpdateState): string | null {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'looking':
      return text.looking;
    case 'none':
      return state.older ? text.older(state) : text.latest(state);
    case 'found':
      return text.found(state);
    case 'downloading':
      return text.downloading(state);
    case 'ready':
      return text.ready(state);
  }
}

function Found({ found }: { found: Extract<UpdateState, { kind: 'found' }> }) {
  const mebibytes = Math.round((found.bytes ?? 0) / 104_857.6) / 10;
  return (
    <>
      <dl className="about-facts">
        <div>
          <dt className="soft">{text.file}</dt>
          <dd>{found.file}</dd>
        </div>
        {found.bytes !== null && (
          <div>
            <dt className="soft">{text.size}</dt>
            <dd>{text.bytes({ mebibytes })}</dd>
          </div>
        )}
      </dl>
      {found.byHand !== null && (
        <p>
          {text.byHand} <span className="update-address">{found.byHand}</span>
        </p>
      )}
      {found.notes !== '' && (
        <>
          <h3 className="section">{text.notes}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys */}
          <p className="update-notes" tabIndex={0}>
            {found.notes}
          </p>
        </>
      )}
    </>
  );
}
