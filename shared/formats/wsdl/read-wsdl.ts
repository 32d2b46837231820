import { fail, ok, type Result } from '../../model/result.js';
import type { Binding } from '../../model/words.js';
import { decodeText } from '../../protocol/decode-text.js';
import { parseXml } from '../../protocol/xml-gate.js';
import { childElements, isNamed, type XmlElement } from '../../protocol/xml-tree.js';

const wsdl = 'http://schemas.xmlsoap.org/wsdl/';
const schema = 'http://www.w3.org/2001/XMLSchema';
const soap = 'http://schemas.xmlsoap.org/wsdl/soap/';
const soap12 = 'http://schemas.xmlsoap.org/wsdl/soap12/';
const http = 'http://schemas.xmlsoap.org/wsdl/http/';

export interface WsdlField {
  readonly name: string;
  /** Without its prefix: `string`, `boolean`, `WebServiceLoginResult`. */
  readonly type: string;
}

export interface WsdlBinding {
  readonly binding: Binding;
  /** What goes into SOAPAction (SOAP) or behind the endpoint (GET, POST), by operation. */
  readonly actions: ReadonlyMap<string, string>;
}

/** What a WSDL says of the service, in the words of this program. */
export interface WsdlFacts {
  readonly targetNamespace: string;
  /** False where the messages' elements are in no namespace. */
  readonly qualified: boolean;
  /** The fields of every message element, by its name: `Logout`, `LogoutResponse`. */
  readonly messages: ReadonlyMap<string, readonly WsdlField[]>;
  readonly bindings: readonly WsdlBinding[];
  readonly addresses: readonly string[];
}

/** Reads a WSDL 1.1; the error is a sentence that says why it is none. */
export function readWsdl(bytes: Uint8Array, contentType?: string): Result<WsdlFacts, string> {
  const parsed = parseXml(decodeText(bytes, contentType).text);
  if (!parsed.ok) {
    const { message, line, column } = parsed.error;
    return fail(`The WSDL cannot be read: line ${line}, column ${column}: ${message}.`);
  }
  const root = parsed.value;
  if (!isNamed(root, wsdl, 'definitions')) return fail(`This is no WSDL: its root element is ${root.local}.`);
  const schemas = all(root, wsdl, 'types').flatMap((types) => all(types, schema, 'schema'));
  return ok({
    targetNamespace: attribute(root, 'targetNamespace'),
    qualified: schemas.every((one) => attribute(one, 'elementFormDefault') === 'qualified'),
    messages: new Map(
      schemas
        .flatMap((one) => all(one, schema, 'element'))
        .map((element) => [attribute(element, 'name'), fieldsOf(element)]),
    ),
    bindings: all(root, wsdl, 'binding').flatMap(readBinding),
    addresses: all(root, wsdl, 'service')
      .flatMap((service) => all(service, wsdl, 'port'))
      .flatMap(childElements)
      .filter((child) => child.local === 'address')
      .map((address) => attribute(address, 'location')),
  });
}

function readBinding(element: XmlElement): readonly WsdlBinding[] {
  const kind = childElements(element).find((child) => child.local === 'binding');
  const binding = kind === undefined ? null : bindingOf(kind);
  if (binding === null) return [];
  const operations = all(element, wsdl, 'operation').map((operation) => {
    const extension = childElements(operation).find((child) => child.local === 'operation');
    const action = extension && (attribute(extension, 'soapAction') || attribute(extension, 'location'));
    return [attribute(operation, 'name'), action ?? ''] as const;
  });
  return [{ binding, actions: new Map(operations) }];
}

function bindingOf(kind: XmlElement): Binding | null {
  if (kind.namespace === soap) return 'soap11';
  if (kind.namespace === soap12) return 'soap12';
  if (kind.namespace !== http) return null;
  return attribute(kind, 'verb').toUpperCase() === 'GET' ? 'get' : 'post';
}

function fieldsOf(element: XmlElement): readonly WsdlField[] {
  return all(element, schema, 'complexType')
    .flatMap((type) => all(type, schema, 'sequence'))
    .flatMap((sequence) => all(sequence, schema, 'element'))
    .map((field) => ({
      name: attribute(field, 'name'),
      type: attribute(field, 'type').replace(/^.*:/, ''),
    }));
}

function all(parent: XmlElement, namespace: string, local: string): readonly XmlElement[] {
  return childElements(parent).filter((child) => isNamed(child, namespace, local));
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes.find(({ local, namespace }) => local === name && namespace === '')?.value ?? '';
}
