import { Fragment, type ReactNode } from 'react';
import type { Columns } from '../state/use-columns.js';

/** The cells of a row, in the order of the columns that are shown. */
export function Cells<Id extends string>({
  columns,
  cells,
}: {
  columns: Columns<Id>;
  cells: Readonly<Record<Id, ReactNode>>;
}) {
  return columns.shown.map(({ id }) => <Fragment key={id}>{cells[id]}</Fragment>);
}
