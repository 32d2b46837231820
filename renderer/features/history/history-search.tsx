import { useEffect, useRef, useState } from 'react';
import { historyScreenText as text } from '../../../shared/text/history-screen.js';
import { focusPane } from '../../state/focus.js';
import { useStore } from '../../state/store.js';
import { IconButton } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import { changeChoice, historyState } from './history-state.js';

const quietMs = 200;

/** What is typed is looked for when the typing rests. */
export function HistorySearch() {
  const searched = useStore(historyState, (state) => state.choice.text);
  const [typed, setTyped] = useState(searched);
  const asked = useRef(searched);
  // What somebody else looks for is written here, too; what comes back of one's own typing is old by now.
  useEffect(() => {
    if (searched !== asked.current) setTyped(searched);
    asked.current = searched;
  }, [searched]);
  const ask = (next: string) => {
    asked.current = next;
    changeChoice({ text: next });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the typing is what the clock runs from
  useEffect(() => {
    if (typed === asked.current) return;
    const timer = setTimeout(() => {
      // Enter may have asked already: asked once more it would take away what was chosen since.
      if (typed !== asked.current) ask(typed);
    }, quietMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const clear = () => {
    setTyped('');
    if (asked.current !== '') ask('');
  };
  return (
    <search className="filter all-history-search">
      <Icon name="search" />
      <input
        id="history-search"
        className="input"
        type="text"
        aria-label={text.search}
        placeholder={text.searchHint}
        spellCheck={false}
        autoComplete="off"
        maxLength={70_000}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') clear();
          else if (event.key === 'Enter' && typed !== asked.current) ask(typed);
          else if (event.key === 'ArrowDown' || event.key === 'Escape' || event.key === 'Enter')
            focusPane('history');
          else return;
          event.preventDefault();
        }}
      />
      {typed !== '' && <IconButton icon="close" label={text.clearSearch} onClick={clear} />}
    </search>
  );
}
