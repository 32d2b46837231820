import type { Environment } from '../../../shared/model/environment.js';
import type { Binding } from '../../../shared/model/words.js';

/** What a login goes over at first. A password does not belong into an address unless somebody chooses that. */
export function loginBinding(environment: Pick<Environment, 'defaultBinding'> | undefined): Binding {
  const habit = environment?.defaultBinding ?? 'soap11';
  return habit === 'get' ? 'soap11' : habit;
}
