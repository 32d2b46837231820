import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// node scripts/package/merge-releases.mjs OUTPUT FOLDER…: one folder of what each machine packed, which is a feed for all of them.
const [output = '', ...folders] = process.argv.slice(2);

/** Two machines of one system describe their own packages under one name: both are in the description then. */
function mergedFeed(one, other) {
  const [first, second] = [one, other].map((text) => JSON.parse(text));
  if (first.version !== second.version)
    throw new Error(`two versions: ${first.version} and ${second.version}`);
  const files = [
    ...first.files,
    ...second.files.filter(({ url }) => first.files.every((own) => own.url !== url)),
  ];
  return `${JSON.stringify({ ...first, files }, null, 2)}\n`;
}

/** What both machines made is taken from the first, and so is its sum. */
function mergedSums(one, other) {
  const lines = (text) => text.split('\n').filter(Boolean);
  const nameOf = (line) => line.split('  ')[1];
  const known = new Set(lines(one).map(nameOf));
  return `${[...lines(one), ...lines(other).filter((line) => !known.has(nameOf(line)))].join('\n')}\n`;
}

mkdirSync(output, { recursive: true });
for (const folder of folders)
  for (const name of readdirSync(folder)) {
    const [from, to] = [join(folder, name), join(output, name)];
    const texts = () => [readFileSync(to, 'utf8'), readFileSync(from, 'utf8')];
    if (!existsSync(to)) copyFileSync(from, to);
    else if (/^latest.*\.yml$/.test(name)) writeFileSync(to, mergedFeed(...texts()));
    else if (name === 'SHA256SUMS') writeFileSync(to, mergedSums(...texts()));
  }
