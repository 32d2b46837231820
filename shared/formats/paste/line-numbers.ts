/** The line of an offset, from 1. Offsets are asked mostly in order. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let start = 0;
  /** The end of that line, looked for once: a text may be one line, and be asked about many times. */
  let end = endOf(0);
  function endOf(from: number): number {
    const found = text.indexOf('\n', from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }
  return (at) => {
    if (at < start) {
      line = 1;
      start = 0;
      end = endOf(0);
    }
    for (; end < at; end = endOf(start)) {
      line += 1;
      start = end + 1;
    }
    return line;
  };
}

/** Strings that were not found where they stand, as differently escaped ones are; more are not looked for. */
const mostMisses = 200;

/** The line of a string of a JSON text, by looking for it behind the one that was found before. */
export function stringFinder(text: string): (part: string) => number {
  const lineOf = lineCounter(text);
  let from = 0;
  let misses = 0;
  return (part) => {
    const written = JSON.stringify(part).slice(1, -1);
    let at = written === '' || misses > mostMisses ? -1 : text.indexOf(written, from);
    if (at < 0) {
      misses += 1;
      at = written === '' || misses > mostMisses ? from : Math.max(text.indexOf(written), 0);
    } else from = at;
    return lineOf(at);
  };
}
