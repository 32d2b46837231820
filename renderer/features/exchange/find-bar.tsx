import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import type { PlacedRegion } from './region-bytes.js';
import { type Match, searchRegions } from './search-regions.js';

interface FindBarProps {
  /** Grows with every Ctrl F: the field takes the focus again. */
  readonly asked: number;
  readonly regions: readonly PlacedRegion[];
  readonly match: Match | null;
  /** The match's line, counted from 1; null while it is not known. */
  readonly line: number | null;
  readonly onMatch: (match: Match | null) => void;
  readonly onClose: () => void;
}

const strings = exchangeStrings.find;

/** Find in the plain viewer: next, previous, round the end; ASCII letters in either case. */
export function FindBar({ asked, regions, match, line, onMatch, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  const [query, setQuery] = useState('');
  const [state, setState] = useState<'idle' | 'searching' | 'none'>('idle');

  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);
  useEffect(() => () => running.current?.abort(), []);

  const find = async (direction: 'next' | 'previous', text: string, from: number): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState('searching');
    const found = await searchRegions(regions, text, from, direction, controller.signal);
    if (controller.signal.aborted) return;
    setState(found || text === '' ? 'idle' : 'none');
    onMatch(found);
  };
  const next = () => void find('next', query, match ? match.from + 1 : 0);
  const previous = () => void find('previous', query, match ? match.from : 0);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' || event.key === 'F3') (event.shiftKey ? previous : next)();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className="xv-find" onKeyDown={onKeyDown}>
      <input
        ref={field}
        className="xv-find-field"
        aria-label={strings.label}
        placeholder={strings.placeholder}
        value={query}
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.target.value);
          void find('next', event.target.value, match?.from ?? 0);
        }}
      />
      <button
        type="button"
        className="xv-tool"
        aria-label={strings.previous}
        title={strings.previous}
        onClick={previous}
      >
        ↑
      </button>
      <button type="button" className="xv-tool" aria-label={strings.next} title={strings.next} onClick={next}>
        ↓
      </button>
      <span className="xv-find-state" role="status">
        {state === 'searching' && strings.searching}
        {state === 'none' && strings.none}
        {state === 'idle' && match && (match.wrapped ? `${strings.wrapped}. ` : '')}
        {state === 'idle' && line !== null && strings.at({ line })}
      </span>
      <button
        type="button"
        className="xv-tool"
        aria-label={strings.close}
        title={strings.close}
        onClick={onClose}
      >
        ✕
      </button>
    </search>
  );
}
