import { isLoopback } from '../../shared/formats/policy/under-policy.js';
import { scriptProxy } from './proxy-script.js';
import { variableProxy } from './proxy-variables.js';
import { systemScript } from './system-script.js';
import type { ProxyTarget, TlsMaterial } from './transport.js';

/** The proxy that this computer's settings name for an address themselves, without a script; null: none. */
type AskSettings = (address: string) => Promise<ProxyTarget | null>;

let askSettings: AskSettings = async () => null;

/** For the window, whose runtime knows those settings. */
export function askSettingsBy(own: AskSettings): void {
  askSettings = own;
}

/**
 * The proxy that this computer has for an address; null: none. Never given a path or a token. The variables go first, which
 * may hold credentials, then the script that the settings name, then what else they say. Throws where that script cannot be
 * used.
 */
export async function systemProxy(address: string, tls: TlsMaterial): Promise<ProxyTarget | null> {
  const named = variableProxy(address);
  if (named !== undefined) return named;
  // No proxy could go to this computer's own addresses.
  const script = isLoopback(address) ? null : await systemScript();
  return script === null ? askSettings(address) : scriptProxy(script, address, tls, 'system');
}
