import { isLoopback } from '../../shared/formats/policy/under-policy.js';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { typedAddress } from '../../shared/protocol/typed-address.js';
import { addressText } from '../../shared/text/addresses.js';
import { updatesText } from '../../shared/text/updates.js';

/**
 * The address of a feed: the folder that holds `latest.yml`, by https only. `allowLoopback`: plain http to this computer too,
 * which only a program has that tests may drive.
 */
export function readFeed(
  text: string,
  { allowLoopback }: { readonly allowLoopback: boolean },
): Result<string, AppError> {
  const typed = typedAddress(text);
  if (!typed.ok) return fail({ code: 'bad-feed', where: 'feed', ...addressText[typed.error] });
  const { url } = typed.value;
  const { problem } = updatesText;
  const tried = allowLoopback && isLoopback(url.href);
  if (url.protocol !== 'https:' && !tried) return fail({ code: 'bad-feed', where: 'feed', ...problem.http });
  if (url.search !== '' || url.hash !== '')
    return fail({ code: 'bad-feed', where: 'feed', ...problem.query({ part: `${url.search}${url.hash}` }) });
  return ok(url.href);
}
