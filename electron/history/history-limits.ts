import type { Settings } from '../../shared/model/settings.js';
import type { Limits } from './history-work.js';

const mebibyte = 1024 * 1024;

export function limitsOf({ keepDays, keepMebibytes }: Settings): Limits {
  return { keepDays, keepBytes: keepMebibytes === null ? null : keepMebibytes * mebibyte };
}
