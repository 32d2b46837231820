import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../../..');

interface Node {
  readonly type: string;
  readonly start: number;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked?: string } }[];
  readonly name?: { readonly name?: unknown };
  readonly callee?: { readonly name?: unknown };
}

/** What is no sentence, by how it is written. */
const written: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'SQL',
    /\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WHERE|ORDER BY|UNION ALL|CROSS JOIN|ATTACH|DETACH|VACUUM)\b|[=<>] \?|\b(?:BETWEEN|AND) \?|^\s*AND \{\}$|^\{\} FROM [a-z]+ AS/,
  ],
  ['a media type or a list of such', /^[\w.*+-]+\/[\w.*+-]+(?:[;,] *[\w.*+-]+[/=].*)?$/],
  ['a header of HTTP', /^(?:\{\})?(?:Content-[\w-]+|Basic|HTTP|--\{\}\nContent-Disposition):? /],
  ['names of codes', /^\s*[A-Z0-9_]+(?:\s+[A-Z0-9_]+)*\s*$/],
  ['a selector or a rule of CSS', /^[\w[(.:@-][^.!?]*(?:\[|:not|\(forced-colors|\(prefers-)/],
  ['the name of the program', /^Session Desk(?: \{\})?$/],
  ['what a hash begins with', /^session-desk [a-z]+ v\d/],
  ['a path', /^[A-Z]:\\|^\//],
  ['columns of a table', /^\{?\}?,? ?(?:\w+\.)?\w+(?:, (?:\w+\.)?\w+)+$/],
];

/** What is no sentence, by where it stands. */
const standing: readonly (readonly [why: string, stands: (above: readonly Node[]) => boolean])[] = [
  ['a module, or a type', (above) => /^(?:Import|Export|TSLiteral)/.test(above.at(-1)?.type ?? '')],
  [
    'classes and places of elements',
    (above) =>
      above.some(
        ({ type, name }) =>
          type === 'JSXAttribute' && /^(?:className|placement|style|rel|sandbox)$/.test(String(name?.name)),
      ),
  ],
  [
    'an error that is thrown: a defect, told in the log alone, or read by its code',
    (above) =>
      above.some(
        ({ type, callee }) =>
          type === 'NewExpression' && /(?:Error|Refusal|RegExp)$/.test(String(callee?.name)),
      ),
  ],
];

/** Files whose words are nobody's to translate. */
const files: Readonly<Record<string, string>> = {
  'electron/sandbox/': 'what the service says, letter by letter',
  'shared/diagnosis/diagnosis-page.ts': 'a page of docs, which are in English',
  'shared/model/answerers.ts': 'names, as their makers write them',
  'shared/model/bulk.ts': 'a defect: told in the log alone',
  'shared/model/exchange.ts': 'a defect: told in the log alone',
  'shared/protocol/xml-gate.ts': 'the XML reader’s own words, as saxes has them in English only',
  'shared/protocol/judge-success.ts': 'the place in an answer, kept with its exchange',
  'shared/protocol/decode-text.ts': 'which label said what, kept with the exchange',
  'shared/protocol/read-contract.ts': 'names of elements, kept with the exchange',
  'shared/protocol/soap-fault.ts': 'stands in what the server said, kept with the exchange',
  'shared/messages/compare/': 'places in XML, words of the matching and media types',
  'shared/evidence/': 'what is signed, and the page’s markup: its words are of `en/evidence.ts`',
  'shared/formats/paste/': 'what people write, matched',
  'shared/formats/recorded/': 'what other programs write, matched',
  'shared/formats/export/': 'commands and forms of other programs',
  'shared/formats/import/': 'forms of other programs',
  'shared/formats/team/team-differences.ts': 'keys of what differs: the dialog has the words',
  'shared/formats/list/kind-of-file.ts': 'first bytes of files',
  'shared/raw-request/completions.ts': 'XML that is typed for the person',
  'electron/admin/syslog.ts': 'a line of syslog, as RFC 5424 has it',
  'electron/app/desktop-lock.ts': 'a line of D-Bus, as its specification has it',
  'electron/app/trusted-sender.ts': 'a defect: told in the log alone',
  'electron/app/fault-places.ts': 'a defect: told in the log alone',
  'electron/app/report-interactive.ts': 'a script of the bench, and what it prints',
  'electron/app/content-security.ts': 'markup',
  'electron/bulk/report-page.ts': 'markup: its words are of `en/bulk-report.ts`',
  'electron/cli/worker-entry.ts': 'said where no text could be loaded',
  'electron/http/system-script.ts': 'names of settings, as each system has them',
  'electron/settings/data-folder.ts': 'names of folders',
  'electron/storage/database.ts': 'first bytes of a file, and SQL',
  'renderer/features/exchange/code-theme.ts': 'CSS',
  'renderer/features/raw-request/editor-theme.ts': 'CSS',
  'renderer/features/compare/merge-theme.ts': 'CSS',
  'renderer/features/compare/merge-editor.ts': 'the key of a phrase of the editor',
  'renderer/shell/use-shortcuts.ts': 'names of keys',
  'renderer/shell/use-theme.ts': 'CSS',
};

const twoWords = /\p{L}{2,}[,;:.]?\s+(?:\{\}|\p{L}+)/u;

function sentencesIn(source: string, file = 'a.tsx'): { readonly line: number; readonly text: string }[] {
  const found: { line: number; text: string }[] = [];
  const visit = (node: Node, above: readonly Node[]): void => {
    const text =
      node.type === 'TemplateLiteral'
        ? (node.quasis ?? []).map(({ value }) => value.cooked ?? '').join('{}')
        : /^(?:Literal|JSXText)$/.test(node.type) && typeof node.value === 'string'
          ? node.value
          : '';
    const isNone = () =>
      written.some(([, pattern]) => pattern.test(text.trim())) ||
      standing.some(([, stands]) => stands(above));
    if (twoWords.test(text) && !isNone())
      found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim() });
    for (const part of Object.values(node).flat())
      if (typeof part === 'object' && part !== null && 'type' in part) visit(part as Node, [...above, node]);
  };
  visit(parseSync(file, source).program as unknown as Node, []);
  return found;
}

describe('sentences', () => {
  it('are found wherever they stand', () => {
    for (const source of [
      `const a = { message: 'This is not there.' };`,
      `const a = \`\${n} exchanges were left out\`;`,
      'const a = <p>Nothing here</p>;',
      `const a = <Button label="Send again" />;`,
      `fail({ code: 'x', message: \`\${name} is gone.\` })`,
    ])
      expect([source, sentencesIn(source).length]).toEqual([source, 1]);
    for (const source of [
      `database.prepare('SELECT id FROM session WHERE id = ?')`,
      `const a = <p className="soft wide">{text.a}</p>;`,
      `throw new Error('No such event');`,
      `import { a } from './two words.js';`,
    ])
      expect([source, sentencesIn(source)]).toEqual([source, []]);
  });

  it('stand in the texts alone', () => {
    const used = new Set<string>();
    const found = ['shared', 'electron', 'renderer'].flatMap((tree) =>
      readdirSync(join(root, tree), { recursive: true, encoding: 'utf8' })
        .map((name) => `${tree}/${name.replaceAll('\\', '/')}`)
        .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('shared/text/'))
        .flatMap((name) => {
          const some = sentencesIn(readFileSync(join(root, name), 'utf8'), name);
          const reason = Object.keys(files).find((known) => name.startsWith(known));
          if (some.length > 0 && reason !== undefined) used.add(reason);
          return reason === undefined ? some.map(({ line, text }) => `${name}:${line} ${text}`) : [];
        }),
    );
    expect(found).toEqual([]);
    // Nothing stays on the list that has no words any more.
    expect(Object.keys(files).filter((name) => !used.has(name))).toEqual([]);
  });
});
