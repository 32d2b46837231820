import { XMLBuilder } from 'fast-xml-parser';
import { serviceNamespace, soap11Namespace, soap12Namespace } from '../model/words.js';

const versions = {
  soap11: { prefix: 'soap', namespace: soap11Namespace },
  soap12: { prefix: 'soap12', namespace: soap12Namespace },
} as const;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  indentBy: '  ',
  // Values are escaped here, where it is known which characters a parser would change.
  processEntities: false,
});

/** Stands for the value of the parameter of that number; the characters cannot occur in a name. */
const placeholder = (index: number) => `\u0001${index}\u0002`;
const templates = new Map<string, readonly string[]>();

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
  const names = parameters.map(([name]) => name);
  const key = [version, operation, ...names].join(' ');
  let template = templates.get(key);
  if (template === undefined) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the placeholders' marks
    template = buildEnvelope(version, operation, names).split(/\u0001\d+\u0002/);
    templates.set(key, template);
  }
  let envelope = template[0] ?? '';
  parameters.forEach(([, value], index) => {
    envelope += escapeXmlText(value) + template[index + 1];
  });
  return envelope;
}

function buildEnvelope(version: keyof typeof versions, operation: string, names: readonly string[]): string {
  const { prefix, namespace } = versions[version];
  const values = names.map((name, index) => [name, placeholder(index)]);
  return builder
    .build({
      '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
      [`${prefix}:Envelope`]: {
        '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        '@xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
        [`@xmlns:${prefix}`]: namespace,
        [`${prefix}:Body`]: {
          [operation]: { '@xmlns': serviceNamespace, ...Object.fromEntries(values) },
        },
      },
    })
    .trimEnd();
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
