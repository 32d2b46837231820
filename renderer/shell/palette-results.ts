import type { Environment } from '../../shared/model/environment.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { Session } from '../../shared/model/session.js';
import { letterOrder, plain } from '../../shared/text/letters.js';
import type { Command } from '../state/command.js';
import { filterSessions } from '../state/session-filter.js';

export type PaletteResult =
  | {
      readonly kind: 'session';
      readonly id: string;
      readonly session: Session;
      readonly environment: Environment | undefined;
    }
  | { readonly kind: 'environment'; readonly id: string; readonly environment: Environment }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  | {
      readonly kind: 'exchange';
      readonly id: string;
      readonly exchange: ExchangeSummary;
      /** Of its session; null where there is none any more. */
      readonly label: string | null;
    }
  /** All that the history has of it. */
  | { readonly kind: 'search'; readonly id: string; readonly text: string };

const most = 30;

function matches(text: string, words: readonly string[]): boolean {
  const haystack = plain(text);
  return words.every((word) => haystack.includes(word));
}

/** Sessions first, because that is what one looks for on the phone; a label that begins with the text before others. */
export function paletteResults(
  query: string,
  sessions: readonly Session[],
  environments: readonly Environment[],
  commands: readonly Command[],
): PaletteResult[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const byId = new Map(environments.map((one) => [one.id, one]));
  const start = plain(query.trim());
  const order = letterOrder();
  const found = words.length === 0 ? [] : filterSessions(sessions, query, byId);
  const ranked = found
    .map((session) => ({ session, rank: plain(session.label).startsWith(start) ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank || order(a.session.label, b.session.label));
  return [
    ...ranked.slice(0, most).map(({ session }) => ({
      kind: 'session' as const,
      id: `session:${session.id}`,
      session,
      environment: byId.get(session.environmentId),
    })),
    ...environments
      .filter(({ name, endpoint }) => matches(`${name}\n${endpoint}`, words))
      .map((environment) => ({
        kind: 'environment' as const,
        id: `environment:${environment.id}`,
        environment,
      })),
    ...commands
      .filter(({ label }) => matches(label, words))
      .map((command) => ({ kind: 'command' as const, id: `command:${command.id}`, command })),
  ];
}

/** What the history has of it, last because it comes last; then the way to all of it. */
export function historyResults(
  query: string,
  found: readonly ExchangeSummary[],
  sessions: readonly Session[],
): PaletteResult[] {
  const text = query.trim();
  const exchanges = found.map((exchange) => ({
    kind: 'exchange' as const,
    id: `exchange:${exchange.id}`,
    exchange,
    label: sessions.find(({ id }) => id === exchange.sessionId)?.label ?? null,
  }));
  return text === '' ? exchanges : [...exchanges, { kind: 'search', id: 'search:all', text }];
}
