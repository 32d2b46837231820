import { readProxyAddress } from '../../../shared/formats/proxy-address.js';
import type { EnvironmentDraft, EnvironmentSecrets } from '../../../shared/model/environment.js';
import { readUrl } from '../../../shared/model/read-url.js';
import { environmentsText } from '../../../shared/text/environments.js';
import type { FormErrors } from '../../ui/form-errors.js';
import { hostOf } from '../../ui/format.js';
import { plainTexts } from './plain-fields.js';

/** The editor's fields as text, as they are typed. */
export interface EnvironmentForm {
  readonly draft: EnvironmentDraft;
  readonly timeoutText: string;
  readonly pinText: string;
  readonly proxyUrl: string;
  readonly proxyUser: string;
  /** Empty: leave what is stored. */
  readonly proxyPassword: string;
  readonly passphrase: string;
  readonly forgetProxyPassword: boolean;
  readonly forgetPassphrase: boolean;
}

/** Where an answer of the main process may point to. */
export const environmentPaths = [
  'name',
  'endpoint',
  'tier',
  'defaultBinding',
  'checkBinding',
  'timeoutMs',
  'tls.caFile',
  'tls.pinSha256',
  'tls.clientCertificate.certFile',
  'tls.clientCertificate.keyFile',
  'tls.clientCertificate',
  'clientKeyPassphrase',
  'proxy.url',
  'proxy.username',
  'proxyPassword',
  ...plainTexts,
];

export function formOf(draft: EnvironmentDraft): EnvironmentForm {
  return {
    draft,
    timeoutText: String(draft.timeoutMs / 1000),
    pinText: draft.tls.pinSha256 ?? '',
    proxyUrl: draft.proxy?.url ?? '',
    proxyUser: draft.proxy?.username ?? '',
    proxyPassword: '',
    passphrase: '',
    forgetProxyPassword: false,
    forgetPassphrase: false,
  };
}

type ReadForm =
  | { readonly ok: true; readonly environment: EnvironmentDraft; readonly secrets: EnvironmentSecrets }
  | { readonly ok: false; readonly errors: FormErrors };

/** What is sent to be saved, or what is wrong with what was typed. The main process has the last word. */
export function readForm(form: EnvironmentForm): ReadForm {
  const text = environmentsText.editor;
  const { draft } = form;
  const name = draft.name.trim() || (draft.id === undefined ? hostOf(wholeAddress(draft.endpoint)) : '');
  const endpoint = wholeAddress(draft.endpoint);
  const timeoutMs = Math.round(Number(form.timeoutText.replace(',', '.')) * 1000);
  const pin = form.pinText.replace(/[\s:]/g, '').toLowerCase();
  const proxyUrl = form.proxyUrl.trim();
  const errors: Record<string, string> = {};
  if (!name) errors.name = text.required;
  if (!endpoint) errors.endpoint = text.required;
  else if (!/^https?:\/\/[^/]/i.test(endpoint)) errors.endpoint = text.endpointInvalid;
  if (!(timeoutMs >= 500 && timeoutMs <= 600_000)) errors.timeoutMs = text.timeoutInvalid;
  if (pin && !/^[0-9a-f]{64}$/.test(pin)) errors['tls.pinSha256'] = text.pinInvalid;
  const proxy = readProxyAddress(proxyUrl || 'none');
  if (!proxy.ok) errors['proxy.url'] = text.proxyInvalid;
  else if (proxy.value.kind === 'manual' && proxy.value.username !== null)
    errors['proxy.url'] = text.proxyCredentials;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    environment: {
      ...draft,
      name,
      endpoint,
      timeoutMs,
      tls: { ...draft.tls, pinSha256: pin || null },
      proxy: proxyUrl ? { url: proxyUrl, username: form.proxyUser.trim() || null } : null,
    },
    secrets: {
      ...secret('proxyPassword', form.proxyPassword, form.forgetProxyPassword),
      ...secret('clientKeyPassphrase', form.passphrase, form.forgetPassphrase),
    },
  };
}

function secret(name: keyof EnvironmentSecrets, typed: string, forget: boolean): EnvironmentSecrets {
  if (typed) return { [name]: typed };
  return forget ? { [name]: null } : {};
}

/** Where the service stands on a usual installation, as its own help page says: the template *Sejour Web Services*. */
const usualPath = '/swsproxy/Authentication.asmx';

/** A host alone is enough: scheme and path are added as they usually are. What is no address stays as it was typed. */
export function wholeAddress(typed: string): string {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return text;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${schemeFor(text)}://${text}`;
  const url = readUrl(address);
  if (url === null) return text;
  return url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin + usualPath : address;
}

/** What runs on this machine or in a test network has seldom a certificate; anything else is asked for securely. */
function schemeFor(host: string): 'http' | 'https' {
  return /^(localhost|127\.|\[::1\]|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/i.test(host)
    ? 'http'
    : 'https';
}
