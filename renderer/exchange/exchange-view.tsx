import type { ExchangeDetail } from '../../shared/exchange/exchange.js';

/** Placeholder: the exchange view is written on its own branch. */
export function ExchangeView({ detail, onReveal }: { detail: ExchangeDetail; onReveal: () => void }) {
  const text = new TextDecoder();
  return (
    <div
      className="exchange-placeholder"
      style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', height: '100%' }}
    >
      <pre className="bytes">{text.decode(detail.requestBytes)}</pre>
      <pre className="bytes">{text.decode(detail.answerBytes)}</pre>
      <button type="button" hidden onClick={onReveal} />
    </div>
  );
}
