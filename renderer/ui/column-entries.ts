import { columnsText } from '../../shared/text/columns.js';
import type { Sorted } from '../state/sorted.js';
import type { Columns } from '../state/use-columns.js';
import { grouped, type MenuEntry } from './menu-entry.js';

export interface ListedColumn<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly always?: boolean;
}

/** Which columns a list shows. */
export function arrangeEntries<Id extends string>(
  columns: Columns<Id>,
  all: readonly ListedColumn<Id>[],
): MenuEntry[] {
  return [
    ...all
      .filter(({ always }) => always !== true)
      .map(({ id, label }) => ({
        id,
        label,
        checked: !columns.isHidden(id),
        run: () => columns.toggle(id),
      })),
    {
      id: 'reset',
      label: columnsText.reset,
      separated: true,
      disabled: !columns.isArranged,
      run: columns.reset,
    },
  ];
}

/** What can be done with one column; `onSort` where the list can be sorted. */
export function columnEntries<Id extends string>(
  id: Id,
  columns: Columns<Id>,
  sorted: Sorted<Id> | undefined,
  onSort: ((next: Sorted<Id>) => void) | undefined,
): MenuEntry[] {
  const sorts =
    sorted && onSort
      ? [false, true].map((descending) => ({
          id: descending ? 'descending' : 'ascending',
          label: descending ? columnsText.descending : columnsText.ascending,
          checked: sorted.by === id && sorted.descending === descending,
          run: () => onSort({ by: id, descending }),
        }))
      : [];
  const fit = {
    id: 'fit',
    label: columnsText.fit,
    disabled: !columns.isSized(id),
    run: () => columns.resize(id, null, true),
  };
  return sorts.length > 0 ? [...sorts, ...grouped([fit])] : [fit];
}
