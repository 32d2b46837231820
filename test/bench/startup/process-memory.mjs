import { readdirSync, readFileSync } from 'node:fs';

function parentOf(pid) {
  try {
    // The program's name stands in parentheses and may hold anything: count from its end.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function family(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
  const members = new Set([root]);
  for (let before = 0; before !== members.size; ) {
    before = members.size;
    for (const [pid, parent] of parents) if (members.has(parent)) members.add(pid);
  }
  return [...members];
}

/**
 * Proportional set size of a process and all below it: shared pages are counted once among their users.
 * @returns {{mb: number, processes: number} | undefined} undefined where there is no /proc
 */
export function familyMemory(root) {
  if (process.platform !== 'linux') return undefined;
  let kb = 0;
  let processes = 0;
  for (const pid of family(root)) {
    try {
      kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
      processes += 1;
    } catch {
      // Ended meanwhile.
    }
  }
  return { mb: kb / 1024, processes };
}
