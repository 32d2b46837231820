import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { handbookText } from '../../../shared/text/handbook.js';
import { closeHandbook, type HandbookPage, handbookPages } from '../../state/handbook-state.js';
import { languageState } from '../../state/language-state.js';
import { useStore } from '../../state/store.js';
import { step, trailFrom, visit } from '../../state/trail.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { alongOf, modPressed } from '../../ui/key-names.js';
import { AlongButtons } from './along-buttons.js';
import { type Handbook, isPage, loadHandbook } from './load-pages.js';
import { PageView } from './page-view.js';
import { searchSections, sectionsOf, titleOf } from './search-pages.js';
import './handbook.css';

interface Place {
  readonly page: HandbookPage;
  readonly heading: string | null;
}

interface Entry extends Place {
  readonly title: string;
  /** The title of its page, where it is a part of one. */
  readonly of: string;
}

const keyOf = ({ page, heading }: Place) => (heading === null ? page : `${page}#${heading}`);

/** The handbook, over whatever is shown: its contents or what a search found, and one page. */
export function HandbookDialog({ first }: { first: HandbookPage }) {
  const handbook = useHandbook();
  const [trail, setTrail] = useState(() => trailFrom<Place>({ page: first, heading: null }));
  const place = trail.now;
  const setPlace = (next: Place) =>
    setTrail((now) => (keyOf(next) === keyOf(now.now) ? { ...now, now: next } : visit(now, next, false)));
  const go = (direction: -1 | 1) => setTrail((now) => step(now, direction, () => true) ?? now);
  const [words, setWords] = useState('');
  const article = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const pages = handbook?.pages ?? {};
  const sections = useMemo(() => (handbook ? sectionsOf(handbook.pages) : []), [handbook]);
  const isSearching = words.trim() !== '';
  const entries: readonly Entry[] = isSearching
    ? searchSections(sections, words).map((one) => ({ ...one, of: titleOf(pages[one.page] ?? []) }))
    : handbookPages.map((page) => ({ page, heading: null, title: titleOf(pages[page] ?? []), of: '' }));

  useEffect(() => article.current?.focus(), []);
  useEffect(() => {
    if (!handbook || !article.current) return;
    const name = place.heading && `[data-heading="${CSS.escape(place.heading)}"]`;
    const heading = name ? article.current.querySelector(name) : null;
    if (heading) heading.scrollIntoView();
    else article.current.scrollTo(0, 0);
  }, [handbook, place]);

  const follow = (page: string | null, heading: string | null) => {
    setPlace({ page: isPage(pages, page) ? page : place.page, heading });
    article.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const along = alongOf(event.nativeEvent);
    if (along !== 0) {
      event.preventDefault();
      return go(along);
    }
    const inField = event.target === search.current;
    const wanted = (modPressed(event.nativeEvent) && event.key === 'f') || (event.key === '/' && !inField);
    if (!wanted) return;
    event.preventDefault();
    search.current?.select();
  };
  const onSearchKey = (event: KeyboardEvent) => {
    const [best] = entries;
    if (event.key === 'ArrowDown') {
      const option = (which: string) => list.current?.querySelector<HTMLElement>(`[role=option]${which}`);
      (isSearching ? option('') : option('[aria-selected=true]'))?.focus();
      if (isSearching && best) setPlace({ page: best.page, heading: best.heading });
    } else if (event.key === 'Enter' && best) follow(best.page, best.heading);
    else if (event.key === 'Escape' && isSearching) {
      setWords('');
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <DialogFrame title={handbookText.title} width={1040} onClose={closeHandbook}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of what is in it */}
      <div className="handbook whole-dialog" onKeyDown={onKeyDown}>
        <div className="handbook-side">
          <AlongButtons trail={trail} go={go} />
          <input
            ref={search}
            className="input"
            type="search"
            aria-label={handbookText.search}
            placeholder={handbookText.search}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={onSearchKey}
          />
          <ListBox
            ref={list}
            className="handbook-list"
            aria-label={isSearching ? handbookText.found : handbookText.contents}
            items={entries}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={[keyOf(isSearching ? place : { ...place, heading: null })]}
            onSelectionChange={(chosen) => {
              const entry = entries.find((one) => chosen !== 'all' && chosen.has(keyOf(one)));
              if (entry) setPlace({ page: entry.page, heading: entry.heading });
            }}
            renderEmptyState={() => <p className="empty soft">{handbook && handbookText.none}</p>}
          >
            {(entry) => (
              <ListBoxItem className="handbook-entry" id={keyOf(entry)} textValue={entry.title}>
                <span>{entry.title}</span>
                {entry.of !== entry.title && <span className="soft">{entry.of}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </div>
        <article
          ref={article}
          className="handbook-page selectable"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
          tabIndex={0}
          aria-label={handbookText.page}
        >
          {handbook?.inEnglish.has(place.page) && <p className="soft">{handbookText.inEnglish}</p>}
          <div lang={handbook?.inEnglish.has(place.page) ? 'en' : undefined}>
            <PageView parts={pages[place.page] ?? []} pictures={handbook?.pictures ?? {}} follow={follow} />
          </div>
        </article>
      </div>
    </DialogFrame>
  );
}

function useHandbook(): Handbook | null {
  const language = useStore(languageState, (state) => state);
  const [handbook, setHandbook] = useState<Handbook | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadHandbook(language).then((loaded) => {
      if (wanted) setHandbook(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return handbook;
}
