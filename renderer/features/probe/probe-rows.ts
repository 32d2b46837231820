import type { Tone } from '../../../shared/model/outcome-facts.js';
import type { BindingFinding, ProbeProgress, ProbeReport, ProbeResult } from '../../../shared/model/probe.js';
import { type Binding, bindings } from '../../../shared/model/words.js';
import type { IconName } from '../../ui/icons.js';

export type RowFinding = BindingFinding | 'asking' | 'not-asked';

export interface ProbeRow {
  readonly binding: Binding;
  readonly finding: RowFinding;
  /** Empty until the report is there, and where it works. */
  readonly reason: string;
  readonly status: number | null;
  readonly tookMs: number | null;
}

/** The four bindings in their order: what the report says, else what the progress said so far. */
export function rowsOf(
  endpoint: string | null,
  progress: readonly ProbeProgress[],
  report: ProbeReport | null,
  running: boolean,
): readonly ProbeRow[] {
  return bindings.map((binding) => {
    const known = report?.bindings.find((one) => one.binding === binding);
    if (known) {
      const { finding, reason, status, totalMs } = known;
      return { binding, finding, reason: finding === 'works' ? '' : reason, status, tookMs: totalMs };
    }
    const said = progress.findLast((one) => one.endpoint === endpoint && one.binding === binding)?.finding;
    const waiting = running ? 'asking' : 'not-asked';
    return { binding, finding: said ?? waiting, reason: '', status: null, tookMs: null };
  });
}

/** How a finding is drawn: the word always stands beside it. */
export const findingStyles: Readonly<
  Record<RowFinding, { readonly icon: IconName; readonly tone: Tone | 'none' }>
> = {
  works: { icon: 'out', tone: 'good' },
  off: { icon: 'stop', tone: 'none' },
  'wrong-content-type': { icon: 'attention', tone: 'attention' },
  'needs-authentication': { icon: 'key', tone: 'attention' },
  'not-this-service': { icon: 'bad', tone: 'bad' },
  failing: { icon: 'attention', tone: 'bad' },
  'no-answer': { icon: 'unknown', tone: 'attention' },
  unreachable: { icon: 'bad', tone: 'bad' },
  asking: { icon: 'clock', tone: 'none' },
  'not-asked': { icon: 'never', tone: 'none' },
};

export function workingOf(report: ProbeReport): readonly Binding[] {
  return report.bindings.filter(({ finding }) => finding === 'works').map(({ binding }) => binding);
}

export interface Found {
  readonly endpoint: string;
  readonly defaultBinding: Binding;
  readonly checkBinding: Binding | null;
}

/** Most robust first; an address is the last place for a token. */
const preference: readonly Binding[] = ['soap11', 'soap12', 'post', 'get'];

/** What to write into the environment for this endpoint; null where nothing works there. */
export function foundAt(endpoint: string, result: ProbeResult): Found | null {
  if (endpoint === result.endpoint && result.suggested) return { endpoint, ...result.suggested };
  const report = result.reports.find((one) => one.endpoint === endpoint);
  const working = report ? workingOf(report) : [];
  const defaultBinding = preference.find((binding) => working.includes(binding));
  return defaultBinding ? { endpoint, defaultBinding, checkBinding: null } : null;
}

const pinnable = ['tls-self-signed', 'tls-untrusted-root', 'tls-wrong-host', 'tls-pin-mismatch'];

/** The exchange that saw a certificate which a person may decide to trust; null where that is not the trouble. */
export function untrustedAt(report: ProbeReport): { exchangeId: string; mismatch: boolean } | null {
  const found = report.bindings.find(({ cause }) => pinnable.includes(cause));
  return found ? { exchangeId: found.exchangeId, mismatch: found.cause === 'tls-pin-mismatch' } : null;
}
