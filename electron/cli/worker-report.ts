/** Shared between the waiting main thread and the command line's thread: [state, exit status]. */
export type WorkerReport = Int32Array;

export const RUNNING = 1;
export const ENDED = 2;
