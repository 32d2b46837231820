export interface LongestStall {
  /** By the clock, in ms: what came from the window had to wait as long. */
  readonly ms: number;
  /** Of it, processor time of this process. What other programs take away is not in it. */
  readonly cpuMs: number;
}

export interface Stall {
  /** The longest turns of this process so far, each by its own measure. */
  longest(): LongestStall;
  stop(): void;
}

export function watchStall(): Stall {
  let lastMs = performance.now();
  let lastCpuMs = cpuMs();
  let longest: LongestStall = { ms: 0, cpuMs: 0 };
  let going = true;
  const note = () => {
    const now = { ms: performance.now(), cpuMs: cpuMs() };
    longest = {
      ms: Math.max(longest.ms, now.ms - lastMs),
      cpuMs: Math.max(longest.cpuMs, now.cpuMs - lastCpuMs),
    };
    lastMs = now.ms;
    lastCpuMs = now.cpuMs;
  };
  const tick = () => {
    note();
    if (going) setImmediate(tick);
  };
  setImmediate(tick);
  return {
    longest() {
      note();
      return longest;
    },
    stop: () => {
      going = false;
    },
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
