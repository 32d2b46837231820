const step = 8192;

/** One character per byte, whatever the byte is: heads are not UTF-8. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let at = start; at < end; at += step) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + step)));
  }
  return text;
}
