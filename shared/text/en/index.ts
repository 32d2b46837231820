import { checkAll } from './check-all.js';
import { columns } from './columns.js';
import { paste } from './paste.js';

/** Every sentence in English, by area: ICU messages. */
export const en = { checkAll, columns, paste } as const;
