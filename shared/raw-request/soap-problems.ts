import { parameterNames } from '../model/operations.js';
import { largestXmlRead } from '../model/raw-request-choices.js';
import { operations, serviceNamespace, soap11Namespace, soap12Namespace } from '../model/words.js';
import { mediaTypeOf } from '../protocol/media-type.js';
import type { SoapVersion } from '../protocol/soap-envelope.js';
import { parseXml } from '../protocol/xml-gate.js';
import { composeProblemText as say } from '../text/compose-problems.js';
import { wordsText } from '../text/words.js';
import { type ElementPlace, elementPlaces } from './element-places.js';
import { headersNamed, type ParsedDraft } from './parse-draft.js';
import type { Findings } from './problem.js';

/** What stands in an XML body, as far as the headers must agree with it. */
interface SoapFacts {
  readonly version: SoapVersion | null;
  readonly operation: string | null;
}

/** The body as XML, against the contract. Null where it is not well-formed. */
export function checkXmlBody({ body, bodyFrom }: ParsedDraft, findings: Findings): SoapFacts | null {
  // A byte order mark is no part of the XML that follows it.
  const mark = body.startsWith('\ufeff') ? 1 : 0;
  const xml = body.slice(mark);
  const offset = bodyFrom + mark;
  if (xml.length > largestXmlRead) {
    findings.note({ from: offset, to: offset + 1 }, say.tooLarge);
    return null;
  }
  const root = parseXml(xml);
  if (!root.ok) {
    const { kind, message, line, column } = root.error;
    const place = placeOf(xml, line, column);
    const text =
      kind === 'doctype'
        ? say.doctype
        : kind === 'incomplete'
          ? say.incomplete({ message: plain(message) })
          : say.malformed({ message: plain(message) });
    findings.error({ from: offset + place.from, to: offset + place.to }, text);
    return null;
  }
  return checkElements(
    elementPlaces(xml).map((one) => ({ ...one, from: one.from + offset, to: one.to + offset })),
    findings,
  );
}

function plain(message: string): string {
  return message.replace(/\.$/, '');
}

/** From the bracket or word before the place to the place itself, so that there is something to underline. */
function placeOf(xml: string, line: number, column: number): { from: number; to: number } {
  let lineFrom = 0;
  for (let n = 1; n < line; n++) {
    const next = xml.indexOf('\n', lineFrom);
    if (next === -1) break;
    lineFrom = next + 1;
  }
  const lineEnd = xml.indexOf('\n', lineFrom);
  const to = Math.min(lineFrom + column - 1, lineEnd === -1 ? xml.length : lineEnd);
  const bracket = xml.lastIndexOf('<', Math.max(0, to - 1));
  if (bracket >= lineFrom && to > bracket) return { from: bracket, to };
  const before = xml.slice(0, to).trimEnd().length;
  return before === to
    ? { from: Math.max(0, to - 1), to: Math.max(1, to) }
    : { from: Math.max(0, before - 1), to: before };
}

function checkElements(places: readonly ElementPlace[], findings: Findings): SoapFacts {
  const [root, ...inner] = places;
  if (root === undefined) return { version: null, operation: null };
  const version = versionOf(root);
  if (version === null) {
    findings.error(root, say.notEnvelope({ name: root.name }));
    return { version, operation: null };
  }
  const bodyAt = inner.findIndex(
    ({ depth, local, namespace }) => depth === 1 && local === 'Body' && namespace === root.namespace,
  );
  const inBody = bodyAt < 0 ? [] : upTo(inner.slice(bodyAt + 1), 1);
  const [operation, ...more] = inBody.filter(({ depth }) => depth === 2);
  if (operation === undefined || more.length > 0) {
    findings.error(inner[bodyAt] ?? root, say.noBody);
    return { version, operation: null };
  }
  const parameters = inBody.filter(({ depth }) => depth === 3);
  checkOperation(operation, parameters, findings);
  return { version, operation: operation.local };
}

function versionOf({ local, namespace }: ElementPlace): SoapVersion | null {
  if (local !== 'Envelope') return null;
  return namespace === soap11Namespace ? 'soap11' : namespace === soap12Namespace ? 'soap12' : null;
}

function upTo(places: readonly ElementPlace[], depth: number): readonly ElementPlace[] {
  const end = places.findIndex((place) => place.depth <= depth);
  return end < 0 ? places : places.slice(0, end);
}

function checkOperation(
  element: ElementPlace,
  parameters: readonly ElementPlace[],
  findings: Findings,
): void {
  if (element.namespace !== serviceNamespace) {
    findings.error(
      element,
      say.elementNamespace({ name: element.name, namespace: element.namespace || say.noNamespace }),
    );
  }
  const operation = operations.find((known) => known === element.local);
  if (operation === undefined) {
    findings.error(element, say.unknownElement({ name: element.name }));
    return;
  }
  const names = parameterNames(operation);
  for (const parameter of parameters) {
    if (!names.includes(parameter.local))
      findings.warn(parameter, say.unknownParameter({ name: parameter.name, operation }));
    else if (parameter.namespace !== serviceNamespace)
      findings.warn(parameter, say.parameterNamespace({ name: parameter.name }));
  }
  const missing = names.filter((name) => !parameters.some(({ local }) => local === name));
  for (const name of missing) findings.warn(element, say.missingParameter({ name, operation }));
}

/** SOAPAction and what the Content-Type says of the version. */
export function checkSoapHeaders(
  { headers, requestLine }: ParsedDraft,
  facts: SoapFacts,
  findings: Findings,
): void {
  const { version, operation } = facts;
  if (version === null) return;
  const [type] = headersNamed(headers, 'content-type');
  const mediaType = mediaTypeOf(type?.value);
  const wrongType = version === 'soap11' ? 'application/soap+xml' : 'text/xml';
  if (type && mediaType === wrongType)
    findings.warn(type, say.typeForVersion({ type: mediaType, version: wordsText.binding[version] }));
  const [action] = headersNamed(headers, 'soapaction');
  if (version === 'soap12') {
    if (action) findings.note(action, say.actionOver12);
    return;
  }
  if (action === undefined) {
    findings.warn(type ?? requestLine, say.actionMissing);
    return;
  }
  const typed = action.value ?? '';
  const value = { from: action.valueFrom, to: action.valueFrom + typed.length };
  const name = typed.replace(/^"(.*)"$/, '$1');
  if (!/^".*"$/.test(typed))
    findings.warn(typed === '' ? action : value, say.actionNotQuoted, {
      label: say.quoteAction,
      ...value,
      insert: `"${name}"`,
    });
  const known = operations.find((one) => one === operation);
  if (known !== undefined && name !== serviceNamespace + known) {
    const wanted = serviceNamespace + known;
    findings.warn(typed === '' ? action : value, say.actionDiffers({ action: name, operation: known }), {
      label: say.setAction({ action: wanted }),
      ...value,
      insert: `"${wanted}"`,
    });
  } else if (known === undefined && !operations.some((one) => name === serviceNamespace + one)) {
    findings.warn(typed === '' ? action : value, say.actionUnknown({ action: name }));
  }
}
