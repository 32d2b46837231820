import { userInfo } from 'node:os';

/** The name in the settings, else the one the system knows the person by; empty where it knows none. */
export function operatorName(chosen: string): string {
  if (chosen.trim() !== '') return chosen.trim();
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
