import { useQueryClient } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import type { ListColumns } from '../../shared/model/settings.js';
import { useClient } from '../api/client.js';
import { keys } from '../api/keys.js';
import { useSettings } from '../api/queries.js';
import { useWindowWidth } from './use-narrow.js';

/** A column of a list, as it comes. */
export interface Column<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A track of a CSS grid: pixels, or `minmax(…)` where it takes what is left. */
  readonly track: string;
  readonly right?: boolean;
  /** Not shown in windows that are narrower; a person cannot ask for it there either. */
  readonly fromPx?: number;
  /** What a row is known by stays. */
  readonly always?: boolean;
}

export interface Columns<Id extends string> {
  /** Those that are shown, in order. */
  readonly shown: readonly Column<Id>[];
  /** Of the grid of each row. */
  readonly template: string;
  readonly isHidden: (id: Id) => boolean;
  readonly toggle: (id: Id) => void;
  /** While it is dragged, `keep` is false. Null: as wide as it comes. */
  readonly resize: (id: Id, px: number | null, keep: boolean) => void;
  /** A person made it as wide as it is. */
  readonly isSized: (id: Id) => boolean;
  readonly isArranged: boolean;
  readonly reset: () => void;
}

const narrowestPx = 32;
const asTheyCome: ListColumns = { widths: {}, hidden: [] };

/** For whatever is around the head and the rows of a list: they share the tracks. */
export const columnTracks = ({ template }: { readonly template: string }): CSSProperties =>
  ({ '--columns': template }) as CSSProperties;

/** The columns of a list as a person arranged them; remembered by the list's name. */
export function useColumns<Id extends string>(name: string, columns: readonly Column<Id>[]): Columns<Id> {
  const client = useClient();
  const queryClient = useQueryClient();
  const { data: settings } = useSettings();
  const width = useWindowWidth();
  const [dragged, setDragged] = useState<Readonly<Record<string, number>>>({});
  const arranged = settings?.columns[name] ?? asTheyCome;
  const hidden = new Set(arranged.hidden);
  const shown = columns.filter(
    ({ id, fromPx = 0, always }) => width >= fromPx && (always || !hidden.has(id)),
  );
  const save = async (next: ListColumns) => {
    const result = await client.settings.update({ columns: { ...settings?.columns, [name]: next } });
    if (result.ok) queryClient.setQueryData(keys.settings, result.value);
    setDragged({});
  };
  const trackOf = ({ id, track }: Column<Id>) => {
    const px = dragged[id] ?? arranged.widths[id];
    return px === undefined ? track : `${px}px`;
  };
  return {
    shown,
    template: shown.map(trackOf).join(' '),
    isHidden: (id) => hidden.has(id),
    toggle: (id) =>
      void save({
        ...arranged,
        hidden: hidden.has(id) ? arranged.hidden.filter((one) => one !== id) : [...arranged.hidden, id],
      }),
    resize(id, px, keep) {
      const { [id]: _, ...others } = arranged.widths;
      const whole = px === null ? null : Math.max(narrowestPx, Math.round(px));
      if (!keep) setDragged(whole === null ? {} : { [id]: whole });
      else void save({ ...arranged, widths: whole === null ? others : { ...others, [id]: whole } });
    },
    isSized: (id) => id in arranged.widths,
    isArranged: arranged.hidden.length > 0 || Object.keys(arranged.widths).length > 0,
    reset: () => void save(asTheyCome),
  };
}
