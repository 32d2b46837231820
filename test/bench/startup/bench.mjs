// Spawn to a first screen that can be used, and memory then: our app against a blank window of the same runtime.
// From the sources, and packed as it is shipped. npm run bench -- startup [RUNS]
// Interleaved, so that a busy moment of the machine hits both; warm, so that the disk does not decide.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { packageApp } from '../../../scripts/package/package-app.mjs';
import { familyMemory } from './process-memory.mjs';
import { startOnce } from './start-once.mjs';

const RUNS = Number(process.argv[2] ?? 15);
const SETTLE_MS = 1500;
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'session-desk-bench-'));
const data = join(folder, 'data');

const root = join(here, '..', '..', '..');
const runtime = process.env.SESSION_DESK_ELECTRON;
const packed = await packageApp({ runtime, fused: true });
// The packed program has a runtime of its own; the others get one, too. Any other Electron at work would share the pages of theirs.
if (process.platform === 'linux') {
  process.env.SESSION_DESK_ELECTRON = join(folder, 'runtime', basename(runtime));
  cpSync(dirname(runtime), join(folder, 'runtime'), { recursive: true });
}

const subjects = [
  { name: 'blank window', project: join(here, 'blank') },
  { name: 'Session Desk', project: root },
  { name: 'Session Desk, packed', program: packed.program },
].map((subject) => ({ ...subject, ms: [], mb: [], processes: 0, unmarked: false }));

async function measure({ name, project, program }) {
  const started = await startOnce({ name, project, program, data });
  await sleep(SETTLE_MS);
  const memory = familyMemory(started.pid);
  await started.end();
  return { ...started, memory };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  for (const subject of subjects) await measure(subject);
  for (let run = 0; run < RUNS; run++) {
    for (const subject of subjects) {
      const { ms, unmarked, memory } = await measure(subject);
      subject.ms.push(ms);
      subject.unmarked ||= unmarked;
      if (memory) {
        subject.mb.push(memory.mb);
        subject.processes = memory.processes;
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

const [blank, ...ours] = subjects;
for (const { name, ms, mb, processes, unmarked } of subjects) {
  const range = `${Math.min(...ms)}–${Math.max(...ms)}`;
  const memory = mb.length > 0 ? `, ${median(mb).toFixed(0)} MB PSS over ${processes} processes` : '';
  const note = unmarked ? ' (first paint: the screen set no mark)' : '';
  console.log(`${name}: ${median(ms)} ms to interactive, median of ${RUNS} (${range})${note}${memory}`);
}
for (const { name, ms, mb } of ours) {
  const memory = blank.mb.length > 0 ? `, memory ×${(median(mb) / median(blank.mb)).toFixed(2)}` : '';
  console.log(`${name}: start-up ×${(median(ms) / median(blank.ms)).toFixed(2)}${memory}`);
}
