import type { HistoryPage } from '../../shared/contract/history.js';
import type { Database } from './database.js';
import type { SummaryRow } from './exchange-detail.js';
import { createFacets } from './exchange-facets.js';
import { keyOfId, keyOfTime, keysNear, tailOfId } from './exchange-key.js';
import { newestOf, type Span, type Stretch } from './merge-stretches.js';
import { ownPlaces } from './own-facts.js';

/** What a page is taken from: numbers of exchanges, the newest first. */
export interface HistoryQuery {
  /** The newest that fit, by all of the filter but its text. */
  newest(page: HistoryPage, span: Span): number[];
  spanOf(page: HistoryPage): Span;
  rows(keys: readonly number[]): SummaryRow[];
}

const allOf = 'SELECT seq FROM exchange WHERE seq > ? AND seq < ? ORDER BY seq DESC LIMIT ?';
const stretchOf = (condition: string) =>
  `SELECT seq FROM exchange WHERE ${condition} AND seq > ? AND seq < ? ORDER BY seq DESC LIMIT ?`;

/**
 * The newest exchanges of any filter, found in time that depends on how many are shown and not on how many there are:
 * what a filter lets through is a few stretches of one index, each in order of time, and their newest ends are merged.
 */
export function createHistoryQuery(database: Database): HistoryQuery {
  const facets = createFacets(database);
  const everything = database.prepare(allOf);
  const byFacet = database.prepare(stretchOf('facet_id = ?'));
  const bySession = database.prepare(stretchOf('session_id = ? AND facet_id = ?'));
  const byAct = database.prepare(`SELECT seq, session_id, facet_id FROM exchange
    WHERE act_key = ? AND own ->> ${ownPlaces.actTail} = ?`);
  const facetIds = database.prepare('SELECT id FROM exchange_facet');
  const keyAt = database.prepare(`SELECT seq FROM exchange
    WHERE seq BETWEEN ? AND ? AND own ->> ${ownPlaces.idTail} IN (?, ?)`);
  const row = database.prepare(`SELECT e.seq, e.act_key, e.session_id, e.own, k.summary
    FROM exchange AS e JOIN exchange_kind AS k ON k.id = e.kind_id WHERE e.seq = ?`);

  const ofAct = (
    actId: string,
    page: HistoryPage,
    fitting: readonly number[] | null,
    span: Span,
  ): number[] => {
    const rows: { seq: number; session_id: string | null; facet_id: number }[] = byAct.all(
      keyOfId(actId),
      tailOfId(actId),
    );
    return rows
      .filter(
        ({ seq, session_id, facet_id }) =>
          seq > span.above &&
          seq < span.below &&
          (page.sessionId === undefined || session_id === page.sessionId) &&
          (fitting === null || fitting.includes(facet_id)),
      )
      .map(({ seq }) => seq)
      .sort((one, other) => other - one)
      .slice(0, span.limit);
  };

  return {
    newest(page, span) {
      const fitting = facets.matching(page);
      if (page.actId !== undefined) return ofAct(page.actId, page, fitting, span);
      if (page.sessionId === undefined && fitting === null)
        return everything.all(span.above, span.below, span.limit).map(({ seq }: { seq: number }) => seq);
      const { sessionId } = page;
      const ids = fitting ?? facetIds.all().map(({ id }: { id: number }) => id);
      const stretches: Stretch[] = ids.map((id) =>
        sessionId === undefined
          ? ({ above, below, limit }) => byFacet.all(id, above, below, limit)
          : ({ above, below, limit }) => bySession.all(sessionId, id, above, below, limit),
      );
      return newestOf(stretches, span);
    },
    spanOf({ since, until, before, limit }) {
      const top =
        before === undefined
          ? undefined
          : keyAt.get(keyOfId(before), keyOfId(before) + keysNear, tailOfId(before), before);
      const ends = [
        until === undefined ? Number.MAX_SAFE_INTEGER : keyOfTime(Date.parse(until)),
        before === undefined ? Number.MAX_SAFE_INTEGER : (top?.seq ?? keyOfId(before)),
      ];
      return {
        above: since === undefined ? Number.MIN_SAFE_INTEGER : keyOfTime(Date.parse(since)) - 1,
        below: Math.min(...ends),
        limit,
      };
    },
    rows: (keys) => keys.flatMap((key) => row.get(key) ?? []),
  };
}
