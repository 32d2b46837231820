import { useEffect, useState } from 'react';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { copyText } from './copy-text.js';

interface CopyButtonProps {
  readonly text: string | (() => string);
  /** What the button shows. */
  readonly caption: string;
  /** What it copies, for whom cannot see where it stands. */
  readonly label: string;
  readonly className?: string;
}

export function CopyButton({ text, caption, label, className = 'xv-tool' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    setCopied(await copyText(typeof text === 'string' ? text : text()));
  };
  return (
    <button
      type="button"
      className={`${className} xv-copy`}
      aria-label={label}
      title={label}
      onClick={() => void copy()}
    >
      {/* Both are laid out, so that nothing moves when the word changes. */}
      <span className="xv-swap" data-shown={!copied} aria-hidden={copied}>
        {caption}
      </span>
      <span className="xv-swap" data-shown={copied} role="status">
        {copied ? exchangeStrings.tool.copied : ''}
      </span>
    </button>
  );
}
