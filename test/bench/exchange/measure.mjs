/** Runs `exchange` so many times, so many at once; wall and processor time of this process in ms. */
export async function measure({ exchange, settle }, exchanges, concurrency) {
  let left = exchanges;
  const worker = async () => {
    while (left-- > 0) await exchange();
  };
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  settle();
  const wallMs = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wallMs, cpuMs: (user + system) / 1000 };
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
