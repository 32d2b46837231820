import { version } from '../../package.json';

/** This program's, as package.json has it. */
export const programVersion: string = version;
