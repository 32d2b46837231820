/** Which rows of a list are selected: one that the keys are at, and maybe others. */
export interface Selection {
  /** Where the keys are. */
  readonly at: string | null;
  /** Where a range selected with Shift begins. */
  readonly anchor: string | null;
  readonly ids: ReadonlySet<string>;
}

export const nothingSelected: Selection = { at: null, anchor: null, ids: new Set() };

/** `one`: this alone. `toggle`: this too, or not. `range`: from where the selection began up to this. */
export type SelectionMode = 'one' | 'toggle' | 'range';

export function select(now: Selection, id: string, mode: SelectionMode, order: readonly string[]): Selection {
  if (mode === 'toggle') {
    const ids = new Set(now.ids);
    if (!ids.delete(id)) ids.add(id);
    return { at: id, anchor: id, ids };
  }
  const from = mode === 'range' && now.anchor !== null ? order.indexOf(now.anchor) : -1;
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return { at: id, anchor: id, ids: new Set([id]) };
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { at: id, anchor: now.anchor, ids: new Set(range) };
}

export function selectAll(now: Selection, order: readonly string[]): Selection {
  return { at: now.at ?? order[0] ?? null, anchor: order[0] ?? null, ids: new Set(order) };
}

/** Without those that are gone; the keys go to the next row that is left, else to the one before. */
export function selectionWithout(
  now: Selection,
  gone: ReadonlySet<string>,
  order: readonly string[],
): Selection {
  const ids = new Set([...now.ids].filter((id) => !gone.has(id)));
  if (now.at === null || !gone.has(now.at)) return { ...now, ids };
  const place = order.indexOf(now.at);
  const isLeft = (id: string) => !gone.has(id);
  const at =
    order.slice(place + 1).find(isLeft) ?? order.slice(0, Math.max(0, place)).findLast(isLeft) ?? null;
  return { at, anchor: at, ids: at === null ? new Set() : new Set([at]) };
}
