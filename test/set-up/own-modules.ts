import { vi } from 'vitest';

// The files of a part share one worker thread, and with it what comes from packages: to load these anew for each file took
// half of the time. What is ours starts afresh, as it would in a process of its own.
vi.resetModules();
