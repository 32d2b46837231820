import { visibleText } from '../../shared/messages/visible-text.js';
import { rowStateMeaning } from '../../shared/text/bulk-row-note.js';
import { count } from '../../shared/text/en/counting.js';
import type { ReportFacts } from './report-facts.js';

const meanings: Readonly<Record<string, string>> = rowStateMeaning;

/** One page for the ticket: complete in itself, without scripts and without anything to load. */
export function reportPage(facts: ReportFacts): string {
  const { read } = facts;
  const lines: readonly (readonly [string, string])[] = [
    ['Who', facts.operator || 'not said'],
    ['Why', facts.reason || 'not said'],
    ['Environment', `${facts.environment} (${facts.tier})`],
    ['Endpoint', facts.endpoint],
    ['Binding', `${facts.binding}${facts.verify ? ', checked before and after' : ''}`],
    ['Began', facts.startedAt ?? 'not begun'],
    ['Ended', facts.endedAt ?? `not ended (${facts.state})${facts.why === null ? '' : `: ${facts.why}`}`],
    ['Time spent sending', `${(facts.activeMs / 1000).toFixed(1)} s`],
    ['Tokens from', facts.source],
    [
      'Read',
      `${count(read.rows, 'row', 'rows')}: ${count(read.tokens, 'token', 'tokens')}, ${count(read.duplicates, 'duplicate', 'duplicates')}, ${read.blanks} blank, ${read.refused} refused`,
    ],
    ['Run', facts.run],
    ['Digest of the tokens', facts.selection],
  ];
  const counts = Object.entries(facts.counts);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Forced logouts: ${escaped(facts.environment)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font: 14px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 2.5rem auto; max-width: 46rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; } h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid #ddd; vertical-align: top; overflow-wrap: anywhere; }
th { width: 12rem; font-weight: 600; } td.n { text-align: right; width: 5rem; font-variant-numeric: tabular-nums; } tr.sum th, tr.sum td { border-top: 2px solid #1b1b1b; }
@page { size: A4; margin: 15mm; }
</style></head><body>
<h1>Forced logouts: ${escaped(facts.environment)}</h1>
<table>${lines.map(([name, text]) => `<tr><th scope="row">${name}</th><td><bdi>${escaped(text)}</bdi></td></tr>`).join('\n')}</table>
<h2>What became of the tokens</h2>
<table>${counts.map(([state, n]) => `<tr><th scope="row">${escaped(state)}</th><td class="n">${n}</td><td>${escaped(meanings[state] ?? '')}</td></tr>`).join('\n')}
<tr class="sum"><th scope="row">total</th><td class="n">${facts.total}</td><td></td></tr></table>
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
