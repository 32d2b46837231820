import type { Exchange } from './exchange.js';

/** What opening a connection tells of itself, and by which it is ended. */
export type Opening = Pick<Exchange, 'enter' | 'mark' | 'phase' | 'over' | 'connection' | 'stopOpening'>;
