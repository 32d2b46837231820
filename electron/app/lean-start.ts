import { setFlagsFromString } from 'node:v8';

/** By then all that a start makes is there. */
const startMs = 10_000;

/**
 * What V8 does for a program that goes on for long only costs a start. Its place for what is new stays as small as it begins: nearly all
 * that a start makes is kept, so that place would double again and again, and lie there half empty ever after (3 MB). And nothing is
 * optimized, for little runs often enough to gain by it (2 MB of the compiler's own code). What is given is called once all is loaded.
 */
export function startLean(): () => void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--no-opt');
  setTimeout(setFlagsFromString, startMs, '--semi-space-growth-factor=2').unref();
  return () => setFlagsFromString('--opt');
}
