import { findNodeAtLocation, type Node, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { type Policy, type PolicyProblem, policySchema } from '../../model/policy.js';
import { fail, ok, type Result } from '../../model/result.js';

/** Strictly JSON, every field known, none twice: what an administrator wrote and is not understood must not be passed over. */
export function readPolicy(given: string): Result<Policy, readonly PolicyProblem[]> {
  const text = given.replace(/^\uFEFF/, '');
  const errors: Parameters<typeof parseTree>[1] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors ?? [];
  if (first !== undefined || root === undefined) {
    const expected = first === undefined ? 'ValueExpected' : printParseErrorCode(first.error);
    return fail([{ ...placeOf(text, first?.offset ?? 0), field: '', code: 'not-json', expected }]);
  }
  const repeated = repeatedFields(root).map((node) => problemAt(text, node, 'repeated', ''));
  if (repeated.length > 0) return fail(repeated);
  const parsed = policySchema.safeParse(JSON.parse(text));
  if (!parsed.success) return fail(parsed.error.issues.flatMap((issue) => problemsOf(text, root, issue)));
  const { syslog } = parsed.data.audit ?? {};
  if (syslog?.transport === 'tcp' && syslog.caFile !== undefined) {
    const node = findNodeAtLocation(root, ['audit', 'syslog', 'caFile']);
    return fail([problemAt(text, node ?? root, 'value', '"transport": "tls"')]);
  }
  return ok(parsed.data);
}

function problemsOf(text: string, root: Node, issue: z.core.$ZodIssue): PolicyProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const node = findNodeAtLocation(root, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const found = findNodeAtLocation(root, [...path, key]);
      return problemAt(text, found?.parent ?? root, 'unknown', '', [...path, key]);
    });
  // What is not there has no place of its own: that of the nearest thing around it.
  let around = node;
  for (let end = path.length - 1; around === undefined && end >= 0; end--)
    around = findNodeAtLocation(root, path.slice(0, end));
  const code = node === undefined ? 'missing' : issue.code === 'invalid_type' ? 'type' : 'value';
  return [problemAt(text, around ?? root, code, expectedBy(issue), path)];
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(', ');
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? (issue.pattern ?? '') : issue.format;
    default:
      return '';
  }
}

function repeatedFields(node: Node): Node[] {
  const names = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const inner = repeatedFields(child);
    if (child.type !== 'property') return inner;
    const name = child.children?.[0]?.value;
    const again = names.has(name) ? [child] : [];
    names.add(name);
    return [...again, ...inner];
  });
}

function problemAt(
  text: string,
  node: Node,
  code: PolicyProblem['code'],
  expected: string,
  path: readonly (string | number)[] = pathTo(node),
): PolicyProblem {
  return { ...placeOf(text, node.offset), field: path.join('.'), code, expected };
}

function pathTo(node: Node): (string | number)[] {
  const own = node.type === 'property' ? [String(node.children?.[0]?.value)] : [];
  return node.parent === undefined ? own : [...pathTo(node.parent), ...own];
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
