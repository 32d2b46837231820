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
    if (group === undefined) groups.set(finding.token, [finding]);
    else group.push(finding);
  }
  for (const [token, group] of groups) if (group.length > 1) groups.set(token, mostSaying(group));
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

/** Of one token, or of none: each that says what no other does, once. A token may be named with thousands of addresses. */
function mostSaying(group: readonly PastedFinding[]): PastedFinding[] {
  const saidByMore = new Set<string>();
  const first = new Map<string, PastedFinding>();
  for (const finding of group) {
    const key = keyOf(finding);
    if (first.has(key)) continue;
    first.set(key, finding);
    for (const less of parts(finding)) if (less !== key) saidByMore.add(less);
  }
  return [...first].flatMap(([key, finding]) => (saidByMore.has(key) ? [] : [finding]));
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
