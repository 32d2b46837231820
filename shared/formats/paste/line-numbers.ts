/** The line of an offset, from 1. Offsets are asked mostly in order. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let last = 0;
  return (at) => {
    if (at < last) {
      line = 1;
      last = 0;
    }
    for (let end = text.indexOf('\n', last); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) {
      line += 1;
      last = end + 1;
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
