import type { ExchangeSummary } from '../model/exchange.js';
import { textOf } from './text-of.js';

type Failure = NonNullable<ExchangeSummary['failure']>;
type Said = string | ((given: { readonly said: string }) => string) | undefined;

const failureTexts = textOf('failures');

/**
 * Why an exchange came to no end: by its code in the language that is spoken, else in the words that came with it. One that
 * was kept by an earlier version has its sentence with it.
 */
export function failureText({ code, said, message }: Failure): string {
  if (message !== undefined) return message;
  const own = (failureTexts as Readonly<Record<string, Said>>)[code] ?? refusedBy(code);
  return typeof own === 'function' ? own({ said: said ?? code }) : (own ?? said ?? code);
}

/** Whether the code has a sentence of its own. */
export const isWorded = (code: string): boolean => code in failureTexts;

/** `PROXY_503`: with any status. */
const refusedBy = (code: string): Said =>
  code.startsWith('PROXY_') ? failureTexts.PROXY_REFUSED : undefined;
