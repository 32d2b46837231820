import { serviceNamespace, soap11Namespace, soap12Namespace } from './words.js';

const versions = {
  soap11: { prefix: 'soap', namespace: soap11Namespace },
  soap12: { prefix: 'soap12', namespace: soap12Namespace },
} as const;

/**
 * The envelope exactly as the service's help page shows it: its prefixes, two spaces a level, LF, no line end behind it.
 *
 * Values must be free of characters that XML cannot carry (`findIllegalCharacter`).
 */
export function writeEnvelope(
  version: keyof typeof versions,
  operation: string,
  parameters: readonly (readonly [name: string, value: string])[],
): string {
  const { prefix, namespace } = versions[version];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${prefix}:Envelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
      ` xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:${prefix}="${namespace}">`,
    `  <${prefix}:Body>`,
    `    <${operation} xmlns="${serviceNamespace}">`,
    ...parameters.map(([name, value]) => `      <${name}>${escapeXmlText(value)}</${name}>`),
    `    </${operation}>`,
    `  </${prefix}:Body>`,
    `</${prefix}:Envelope>`,
  ].join('\n');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** Tab, CR and LF become references: as plain characters a parser may normalise them away. */
export function escapeXmlText(text: string): string {
  return text.replace(/[&<>"'\t\n\r]/g, (character) => references[character] ?? character);
}
