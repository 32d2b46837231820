import { serviceNamespace, soap11Namespace, soap12Namespace } from '../../shared/model/words.js';
import type { OperationDefinition, ReturnedType } from './operations.js';

interface SampleMessages {
  readonly title: string;
  readonly request: string;
  readonly answer: string;
}

/** The messages as the help page of the real service shows them, with placeholders for values. */
export function sampleMessages(
  operation: OperationDefinition,
  endpointUrl: string,
  offered: { readonly soap12: boolean; readonly http: boolean },
): readonly SampleMessages[] {
  const { host, pathname } = new URL(endpointUrl);
  const soap11Head = `Content-Type: text/xml; charset=utf-8\nContent-Length: length\nSOAPAction: "${serviceNamespace}${operation.name}"`;
  const soap12Head = 'Content-Type: application/soap+xml; charset=utf-8\nContent-Length: length';
  const soap = (title: string, head: string, prefix: string, namespace: string): SampleMessages => ({
    title,
    request: `POST ${pathname} HTTP/1.1\nHost: ${host}\n${head}\n\n${envelope(prefix, namespace, requestLines(operation))}`,
    answer: `HTTP/1.1 200 OK\n${head.split('\nSOAPAction')[0]}\n\n${envelope(prefix, namespace, answerLines(operation))}`,
  });
  const fields = operation.parameters.map((name) => `${name}=string`).join('&');
  const http = httpAnswer(operation);
  return [
    soap('SOAP 1.1', soap11Head, 'soap', soap11Namespace),
    ...(offered.soap12 ? [soap('SOAP 1.2', soap12Head, 'soap12', soap12Namespace)] : []),
    ...(offered.http
      ? [
          {
            title: 'HTTP GET',
            request: `GET ${pathname}/${operation.name}?${fields} HTTP/1.1\nHost: ${host}`,
            answer: http,
          },
          {
            title: 'HTTP POST',
            request: `POST ${pathname}/${operation.name} HTTP/1.1\nHost: ${host}\nContent-Type: application/x-www-form-urlencoded\nContent-Length: length\n\n${fields}`,
            answer: http,
          },
        ]
      : []),
  ];
}

function envelope(prefix: string, namespace: string, lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${prefix}:Envelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:${prefix}="${namespace}">`,
    `  <${prefix}:Body>`,
    ...lines.map((line) => `    ${line}`),
    `  </${prefix}:Body>`,
    `</${prefix}:Envelope>`,
  ].join('\n');
}

function requestLines({ name, parameters }: OperationDefinition): readonly string[] {
  const members = parameters.map((parameter) => `  <${parameter}>string</${parameter}>`);
  return [`<${name} xmlns="${serviceNamespace}">`, ...members, `</${name}>`];
}

function answerLines({ name, returns }: OperationDefinition): readonly string[] {
  const open = `<${name}Response xmlns="${serviceNamespace}"`;
  if (returns === null) return [`${open} />`];
  const lines = elementLines(`${name}Result`, '', returns).map((line) => `  ${line}`);
  return [`${open}>`, ...lines, `</${name}Response>`];
}

function httpAnswer({ returns }: OperationDefinition): string {
  if (returns === null) return 'HTTP/1.1 200 OK';
  const xml = elementLines(returns.name, ` xmlns="${serviceNamespace}"`, returns).join('\n');
  return `HTTP/1.1 200 OK\nContent-Type: text/xml; charset=utf-8\nContent-Length: length\n\n<?xml version="1.0" encoding="utf-8"?>\n${xml}`;
}

/** Types stand in the place of values. */
function elementLines(name: string, attributes: string, { name: type, fields }: ReturnedType): string[] {
  if (fields === null) return [`<${name}${attributes}>${type}</${name}>`];
  const members = fields.map((field) => `  <${field.name}>${field.type}</${field.name}>`);
  return [`<${name}${attributes}>`, ...members, `</${name}>`];
}
