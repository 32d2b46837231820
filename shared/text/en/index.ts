import { checkAll } from './check-all.js';
import { paste } from './paste.js';

/** Every sentence in English, by area: ICU messages. */
export const en = { checkAll, paste } as const;
