import { serviceNamespace, soap11Namespace, soap12Namespace } from '../../../shared/model/words.js';

export function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export const tokenBody = (operation: string, token: string, namespace = serviceNamespace) =>
  `<${operation} xmlns="${namespace}"><token>${escapeXml(token)}</token></${operation}>`;

export const loginFields = [
  ['databaseName', 'SEJOUR'],
  ['userName', 'support'],
  ['password', 'letmein'],
  ['Language', 'EN'],
  ['dmn', ''],
  ['ipAdrs', ''],
  ['ipCode', ''],
] as const;

export const loginBody = (fields: readonly (readonly [string, string])[] = loginFields) =>
  `<Login xmlns="${serviceNamespace}">${fields.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`).join('')}</Login>`;

export const form = (fields: readonly (readonly [string, string])[]) =>
  fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

export const envelope = (
  body: string,
  namespace: string = soap11Namespace,
  prolog = '<?xml version="1.0" encoding="utf-8"?>\n',
) => `${prolog}<s:Envelope xmlns:s="${namespace}"><s:Body>${body}</s:Body></s:Envelope>`;

export const envelope12 = (body: string) => envelope(body, soap12Namespace);
