import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { safeCell } from '../../shared/formats/list/formula-safe.js';
import { maskToken } from '../../shared/masking/mask-token.js';
import { cliText } from '../../shared/text/en/cli.js';
import { errorOf, mainExchange, outcomeOf, type TokenEnd } from './act-line.js';
import { UsageError } from './usage-error.js';

const columns = [
  'time',
  'token',
  'fingerprint',
  'operation',
  'binding',
  'outcome',
  'story',
  'active',
  'status',
  'ms',
  'faultCode',
  'faultReason',
  'error',
  'exchange',
] as const;
type Column = (typeof columns)[number];

export interface Report {
  add(end: TokenEnd): void;
  /** The code of what went wrong while writing, or null. */
  close(): Promise<string | null>;
}

/** Opens the file before anything is sent: a report that cannot be written is wrong usage, not a surprise at the end. */
export async function openReport(file: string): Promise<Report> {
  try {
    await (await open(file, 'w')).close();
  } catch (error) {
    throw new UsageError({ where: '--report', ...cliText.wrong.report(file, codeOf(error)) });
  }
  const rows = stringify({ header: true, columns: [...columns], cast: { string: safeCell } });
  const target = createWriteStream(file);
  const written = finished(rows.pipe(target)).then(
    () => null,
    (error: unknown) => codeOf(error),
  );
  return {
    add: (end) => void rows.write(rowOf(end)),
    close: () => {
      rows.end();
      return written;
    },
  };
}

function rowOf(end: TokenEnd): Record<Column, string | number> {
  const { result } = end;
  const main = mainExchange(end);
  return {
    time: result?.startedAt ?? '',
    token: maskToken(end.token),
    fingerprint: main?.tokenFingerprint ?? '',
    operation: end.operation,
    binding: end.binding,
    outcome: outcomeOf(end),
    story: result?.story ?? '',
    active: main?.active === undefined ? '' : String(main.active),
    status: main?.status ?? '',
    ms: result ? Math.round(result.totalMs * 10) / 10 : '',
    faultCode: main?.fault?.code ?? '',
    faultReason: main?.fault?.reason ?? '',
    error: errorOf(end) ?? '',
    exchange: main?.id ?? '',
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
}
