import { serviceNamespace, soap11Namespace, soap12Namespace } from '../../shared/model/words.js';
import { type Answer, makeAnswer } from './answer.js';
import { escapeXml } from './escape.js';
import { type QualifiedName, type ServiceFault, type SoapVersion, translateCode } from './faults.js';
import type { OperationDefinition, OperationResult } from './operations.js';

export const envelopeNamespaces: Readonly<Record<SoapVersion, string>> = {
  soap11: soap11Namespace,
  soap12: soap12Namespace,
};
export const contentTypes: Readonly<Record<SoapVersion, string>> = {
  soap11: 'text/xml; charset=utf-8',
  soap12: 'application/soap+xml; charset=utf-8',
};

export function resultAnswer(
  version: SoapVersion,
  operation: OperationDefinition,
  result: OperationResult,
): Answer {
  const open = `${operation.name}Response xmlns="${serviceNamespace}"`;
  const inner = resultXml(operation, result);
  const body = inner === '' ? `<${open} />` : `<${open}>${inner}</${operation.name}Response>`;
  return soapAnswer(version, 200, body, true);
}

function resultXml(operation: OperationDefinition, result: OperationResult): string {
  if (result === null) return '';
  const content = typeof result === 'string' ? result : fieldsXml(result, '');
  return `<${operation.name}Result>${content}</${operation.name}Result>`;
}

export function fieldsXml(fields: readonly (readonly [string, string])[], indent: string): string {
  return fields
    .map(([name, value]) =>
      value === '' ? `${indent}<${name} />` : `${indent}<${name}>${escapeXml(value)}</${name}>`,
    )
    .join('');
}

/** `upgrade`: a version mismatch says which envelopes are understood, where 1.2 is one of them. */
export function faultAnswer(version: SoapVersion, fault: ServiceFault, upgrade: boolean): Answer {
  if (fault.status !== 500) return makeAnswer({ status: fault.status, contentType: contentTypes[version] });
  const header = upgrade && fault.code.name === 'VersionMismatch' ? upgradeHeader : '';
  const code = translateCode(fault.code, version);
  const body = version === 'soap11' ? fault11(fault, code) : fault12(fault, code);
  return soapAnswer(version, 500, body, fault.ran, header);
}

function fault11(fault: ServiceFault, code: QualifiedName): string {
  const detail = fault.detail === undefined ? '' : (fault.detail ?? '<detail />');
  return `<soap:Fault>${codeElement('faultcode', code, soap11Namespace)}<faultstring>${escapeXml(fault.reason)}</faultstring>${detail}</soap:Fault>`;
}

function fault12(fault: ServiceFault, code: QualifiedName): string {
  const detail = fault.detail === undefined ? '' : (fault.detail ?? '<soap:Detail />');
  const value = codeElement('soap:Value', code, soap12Namespace);
  const reason = `<soap:Text xml:lang="en">${escapeXml(fault.reason)}</soap:Text>`;
  return `<soap:Fault><soap:Code>${value}</soap:Code><soap:Reason>${reason}</soap:Reason>${detail}</soap:Fault>`;
}

function codeElement(tag: string, code: QualifiedName, envelopeNamespace: string): string {
  return code.namespace === envelopeNamespace
    ? `<${tag}>soap:${code.name}</${tag}>`
    : `<${tag} xmlns:q0="${escapeXml(code.namespace)}">q0:${code.name}</${tag}>`;
}

const upgradeHeader =
  `<soap:Header><soap12:Upgrade xmlns:soap12="${soap12Namespace}">` +
  `<soap12:SupportedEnvelope qname="soap:Envelope" xmlns:soap="${soap11Namespace}" />` +
  `<soap12:SupportedEnvelope qname="soap12:Envelope" xmlns:soap12="${soap12Namespace}" />` +
  '</soap12:Upgrade></soap:Header>';

/** The prefix is `soap` for either version: only its namespace tells which one it is. */
function soapAnswer(version: SoapVersion, status: number, body: string, ran: boolean, header = ''): Answer {
  const xml =
    `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${envelopeNamespaces[version]}"` +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
    `${header}<soap:Body>${body}</soap:Body></soap:Envelope>`;
  return makeAnswer({ status, contentType: contentTypes[version], body: xml, ran });
}
