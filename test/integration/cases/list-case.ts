import { expect } from 'vitest';
import { run } from '../cli/run.js';

/** What is right about one token list; see the fields of the cases beside the fixtures. */
export interface ListCase {
  readonly tokens?: readonly string[] | string;
  readonly doubtful?: readonly string[];
  readonly mayDoubt?: readonly string[];
  readonly refused?: boolean;
  readonly rowsRefusedMin?: number;
  readonly labels?: readonly string[];
  readonly anyOf?: readonly ListCase[];
}

interface Line {
  readonly row: number;
  readonly line: number;
  readonly token?: string;
  readonly label?: string;
  readonly doubts?: readonly { readonly code: string; readonly meaning: string }[];
  readonly refused?: string;
}

/** Reads the list as the command line does, without sending, and holds it against what is right. */
export async function judgeList(path: string, expected: ListCase): Promise<void> {
  const { status, stdout, stderr } = await run([
    'logout',
    '--tokens',
    path,
    '--dry-run',
    '--json',
    '--reveal',
  ]);
  const lines: Line[] = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const problem = [expected, ...(expected.anyOf ?? [])]
    .filter((one) => one.anyOf === undefined)
    .map((one) => wrongWith(one, status, lines, stderr));
  expect(problem.includes(null), `${problem.join(' | ')}\n${stdout}${stderr}`).toBe(true);
}

function wrongWith(
  expected: ListCase,
  status: number,
  lines: readonly Line[],
  stderr: string,
): string | null {
  if (expected.refused) {
    if (status !== 2) return `status ${status} where the whole file is to be refused`;
    return /^session-desk: .+\./m.test(stderr) ? null : 'no sentence says why';
  }
  if (status !== 0) return `status ${status}: ${stderr}`;
  const refused = lines.filter((line) => line.refused !== undefined);
  if (refused.length < (expected.rowsRefusedMin ?? 0)) return `only ${refused.length} rows refused`;
  const taken = lines.flatMap(({ token, doubts }) => (token === undefined ? [] : [{ token, doubts }]));
  const tokens = taken.map(({ token }) => token);
  const { doubtful = [], mayDoubt = [], labels } = expected;
  const wanted = expected.tokens;
  if (typeof wanted === 'string' && !tokens.includes(wanted)) return `no ${wanted}`;
  if (Array.isArray(wanted)) {
    const sure = wanted.filter((token) => !doubtful.includes(token) || tokens.includes(token));
    if (JSON.stringify(tokens) !== JSON.stringify(sure)) return `found ${JSON.stringify(tokens)}`;
  }
  for (const { token, doubts = [] } of taken) {
    if (doubtful.includes(token) && doubts.length === 0) return `${token} is not doubted`;
    if (!doubtful.includes(token) && !mayDoubt.includes(token) && doubts.length > 0)
      return `${token} is doubted: ${doubts.map(({ code }) => code).join(', ')}`;
  }
  if (labels !== undefined) {
    const found = lines.flatMap(({ token, label }) => (token === undefined ? [] : [label ?? '']));
    if (JSON.stringify(found) !== JSON.stringify(labels)) return `labels ${JSON.stringify(found)}`;
  }
  return null;
}
