/**
 * So many runs as a property asks for by itself. Whoever asks for none has those of `test/set-up/chance.ts`. With a seed before
 * it they are the same ones each time, on purpose: more of them belong to the soak.
 */
export const ownRuns = /(?<!\bseed: \d+, )\bnumRuns: ([\d_]+)/g;

/** Lets each property be tried so many times as often. @param times `SESSION_DESK_TIMES` */
export const moreOften = (times) => ({
  name: 'more-often',
  enforce: 'pre',
  transform: (code, id) =>
    times && /\.test\.tsx?$/.test(id) ? code.replace(ownRuns, `numRuns: $1 * ${times}`) : null,
});
