/** A line as it stands, without its end, and its number from 1. */
type OnLine = (text: string, line: number) => void;

const ends = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** Of a longer line only this much is told: more than any token or label is, so it is seen to be too long. */
const longest = 256 * 1024;

/** Cuts text into lines, whichever of the line ends it mixes; nothing is held but the last unfinished one. */
export async function textLines(pieces: AsyncIterable<string>, onLine: OnLine): Promise<void> {
  let rest = '';
  let line = 0;
  for await (const piece of pieces) {
    // A CR at the end may be the first half of a line end.
    const text = rest + piece;
    const whole = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, whole).split(ends);
    const open = lines.pop() ?? '';
    rest = (open.length > longest ? open.slice(0, longest) : open) + text.slice(whole);
    for (const one of lines) onLine(one, ++line);
  }
  if (rest !== '') onLine(rest.replace(/\r$/, ''), ++line);
}
