import type { Notice } from '../../shared/model/app-info.js';

/** What the person must be told: kept until the program ends, so that a window that opens later still sees it. */
export interface Notices {
  all(): readonly Notice[];
  add(notice: Notice): void;
}

export function createNotices(onAdd: (notice: Notice) => void): Notices {
  const kept: Notice[] = [];
  return {
    all: () => kept,
    add(notice) {
      if (kept.some(({ code, message }) => code === notice.code && message === notice.message)) return;
      kept.push(notice);
      onAdd(notice);
    },
  };
}
