import { visibleText } from '../../shared/messages/visible-text.js';
import { rowStates } from '../../shared/model/bulk-words.js';
import { bulkReportText as say } from '../../shared/text/bulk-report.js';
import { rowStateMeaning } from '../../shared/text/bulk-row-note.js';
import { rowStateName } from '../../shared/text/bulk-window.js';
import { spokenLanguage } from '../../shared/text/language.js';
import type { ReportFacts } from './report-facts.js';

/** One page for the ticket: complete in itself, without scripts and without anything to load. */
export function reportPage(facts: ReportFacts): string {
  const { read, state, why } = facts;
  const lines: readonly (readonly [string, string])[] = [
    [say.who, facts.operator || say.notSaid],
    [say.why, facts.reason || say.notSaid],
    [say.environment, say.environmentOf({ name: facts.environment, tier: facts.tier })],
    [say.endpoint, facts.endpoint],
    [say.binding, say.bindingOf({ binding: facts.binding, verified: facts.verify })],
    [say.began, facts.startedAt ?? say.notBegun],
    [say.ended, facts.endedAt ?? say.notEnded({ state, isWhy: why !== null, why: why ?? '' })],
    [say.spent, say.seconds({ seconds: facts.activeMs / 1000 })],
    [say.source, facts.source],
    [say.read, say.readOf(read)],
    [say.run, facts.run],
    [say.digest, facts.selection],
  ];
  const title = escaped(say.title({ environment: facts.environment }));
  const counts = rowStates.flatMap((one) => {
    const n = facts.counts[one];
    return n === undefined ? [] : [{ name: rowStateName(one), n, meaning: rowStateMeaning[one] }];
  });
  return `<!doctype html>
<html lang="${spokenLanguage()}"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font: 14px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 2.5rem auto; max-width: 46rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; } h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid #ddd; vertical-align: top; overflow-wrap: anywhere; }
th { width: 12rem; font-weight: 600; } td.n { text-align: right; width: 5rem; font-variant-numeric: tabular-nums; } tr.sum th, tr.sum td { border-top: 2px solid #1b1b1b; }
@page { size: A4; margin: 15mm; }
</style></head><body>
<h1>${title}</h1>
<table>${lines.map(([name, text]) => `<tr><th scope="row">${name}</th><td><bdi>${escaped(text)}</bdi></td></tr>`).join('\n')}</table>
<h2>${say.became}</h2>
<table>${counts.map(({ name, n, meaning }) => `<tr><th scope="row">${escaped(name)}</th><td class="n">${n}</td><td>${escaped(meaning)}</td></tr>`).join('\n')}
<tr class="sum"><th scope="row">${say.total}</th><td class="n">${facts.total}</td><td></td></tr></table>
</body></html>
`;
}

function escaped(text: string): string {
  return visibleText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
