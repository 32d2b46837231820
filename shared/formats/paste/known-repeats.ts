import type { PastedFinding } from './pasted-finding.js';

const facts = ['operation', 'endpoint', 'binding'] as const;

/** Without findings that say nothing which another does not say too. Linear in their number. */
export function withoutRepeats(findings: readonly PastedFinding[]): PastedFinding[] {
  // Nothing is said twice of tokens that stand there once each.
  const tokens = new Set(findings.map(({ token }) => token));
  if (tokens.size === findings.length && !tokens.has(undefined)) return [...findings];
  const groups = new Map<string | undefined, PastedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.token);
    // Of one token there are few different findings: a call of each operation over each binding at most.
    if (group === undefined) groups.set(finding.token, [finding]);
    else if (!group.some((other) => saysAsMuch(other, finding))) {
      const others = group.filter((other) => !saysAsMuch(finding, other));
      groups.set(finding.token, [...others, finding]);
    }
  }
  const bare = groups.get(undefined) ?? [];
  if (bare.length === 0) return kept(findings, groups, new Set());
  const said = new Set(
    [...groups].flatMap(([token, group]) => (token === undefined ? [] : group.flatMap(parts))),
  );
  const dropped = new Set(bare.filter((finding) => said.has(keyOf(finding))));
  return kept(findings, groups, dropped);
}

function kept(
  findings: readonly PastedFinding[],
  groups: ReadonlyMap<string | undefined, readonly PastedFinding[]>,
  dropped: ReadonlySet<PastedFinding>,
): PastedFinding[] {
  const known = new Set<PastedFinding>();
  for (const group of groups.values()) for (const one of group) known.add(one);
  return findings.filter((finding) => known.has(finding) && !dropped.has(finding));
}

function saysAsMuch(more: PastedFinding, less: PastedFinding): boolean {
  return facts.every((key) => less[key] === undefined || less[key] === more[key]);
}

function keyOf(finding: PastedFinding): string {
  return facts.map((key) => finding[key] ?? '').join(' ');
}

/** What a finding says, and everything less than that. */
function parts(finding: PastedFinding): string[] {
  return Array.from({ length: 8 }, (_, mask) =>
    facts.map((key, at) => (mask & (1 << at) ? (finding[key] ?? '') : '')).join(' '),
  );
}
