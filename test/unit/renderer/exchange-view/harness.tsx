import '../../../../renderer/ui/theme.css';
import './harness.css';
import { createRoot } from 'react-dom/client';
import { ExchangeView } from '../../../../renderer/features/exchange/exchange-view.js';
import { RequestPreview } from '../../../../renderer/features/exchange/request-preview.js';
import { details } from './details.js';

declare global {
  interface Window {
    /** Draws a case; resolves when its viewers stand there. Gives the time from the call to the painted text. */
    show(name: string): Promise<number>;
    preview(text: string): void;
    said: string[];
  }
}

const root = createRoot(document.getElementById('root') as HTMLElement);
const encoder = new TextEncoder();
window.said = [];

window.show = async (name) => {
  const make = details[name];
  if (!make) throw new Error(`no case ${name}`);
  const detail = make();
  root.render(<p>{name}</p>);
  await painted();
  const began = performance.now();
  root.render(
    <ExchangeView
      key={name}
      detail={detail}
      onReveal={() => window.said.push('reveal')}
      onCopy={(part, reveal) => window.said.push(`copy ${part} ${reveal}`)}
    />,
  );
  while (!document.querySelector('.xv') || document.querySelector('.xv-loading')) await painted();
  await painted();
  return performance.now() - began;
};

window.preview = (text) => {
  const bytes = encoder.encode(text);
  root.render(<RequestPreview bytes={bytes} bodyOffset={text.indexOf('\r\n\r\n') + 4} />);
};

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

await window.show(new URLSearchParams(location.search).get('case') ?? 'soap');
