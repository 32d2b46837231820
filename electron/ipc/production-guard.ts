import type { AppError } from '../../shared/contract/app-error.js';
import type { Environment } from '../../shared/contract/environment.js';
import type { Binding, Operation } from '../../shared/protocol/words.js';
import { fail, ok, type Result } from '../../shared/result.js';

interface Asked {
  readonly operation: Operation;
  readonly binding: Binding;
  /** The person was asked and said yes. */
  readonly confirmed: boolean;
}

/**
 * What production needs a yes for: every Logout, and whatever puts a token into an address, where proxies and servers
 * write it to their logs. The question is asked in the window; that it was answered is checked here, where it cannot
 * be skipped.
 */
export function guardProduction(
  environment: Pick<Environment, 'name' | 'tier'>,
  { operation, binding, confirmed }: Asked,
): Result<void, AppError> {
  if (environment.tier !== 'production' || confirmed) return ok(undefined);
  if (operation === 'Logout') {
    return fail({
      code: 'CONFIRMATION_NEEDED',
      message: `${environment.name} is a production environment: a Logout there must be confirmed.`,
      where: 'confirmed',
      todo: 'Confirm, then send it.',
    });
  }
  if (binding !== 'get') return ok(undefined);
  return fail({
    code: 'TOKEN_IN_ADDRESS',
    message: `Over HTTP GET the token would stand in the address, and in the logs on the way to ${environment.name}.`,
    where: 'binding',
    todo: 'Choose another binding, or another one for checks in the environment.',
  });
}
