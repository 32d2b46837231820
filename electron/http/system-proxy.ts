import { variableProxy } from './proxy-variables.js';
import type { ProxyTarget } from './transport.js';

/** The proxy that this computer has for an address; null: none. Never given a path or a token. */
type AskSystem = (address: string) => Promise<ProxyTarget | null>;

let askSystem: AskSystem = async (address) => variableProxy(address);

/** For the window, whose runtime knows the system's settings. The command line has its environment. */
export function askSystemBy(own: AskSystem): void {
  askSystem = own;
}

export function systemProxy(address: string): Promise<ProxyTarget | null> {
  return askSystem(address);
}
