import { fail, ok, type Result } from '../../model/result.js';
import { type Binding, serviceNamespace } from '../../model/words.js';
import { decodeText } from '../../protocol/decode-text.js';
import { parseXml } from '../../protocol/xml-gate.js';
import { childElements, isNamed, type XmlElement } from '../../protocol/xml-tree.js';
import { problemText } from '../../text/problems.js';
import { wsdlText } from '../../text/wsdl.js';
import { SchemaFields, type WsdlField } from './schema-fields.js';

export type { WsdlField } from './schema-fields.js';

const wsdl = 'http://schemas.xmlsoap.org/wsdl/';
const schema = 'http://www.w3.org/2001/XMLSchema';
const soap = 'http://schemas.xmlsoap.org/wsdl/soap/';
const soap12 = 'http://schemas.xmlsoap.org/wsdl/soap12/';
const http = 'http://schemas.xmlsoap.org/wsdl/http/';

interface WsdlBinding {
  readonly binding: Binding;
  /** What goes into SOAPAction (SOAP) or behind the endpoint (GET, POST), by operation. */
  readonly actions: ReadonlyMap<string, string>;
  /** The operations that want their parameters as RPC has them, in an element of another meaning. */
  readonly rpc: ReadonlySet<string>;
}

/** What a WSDL says of the service, in the words of this program. */
export interface WsdlFacts {
  readonly targetNamespace: string;
  /** It speaks of our service: by its own namespace, that of a schema, or that of a part that was not read. */
  readonly ofService: boolean;
  /** False where the messages' elements are in no namespace. */
  readonly qualified: boolean;
  /** The names of all operations that it describes. */
  readonly operations: ReadonlySet<string>;
  /** The fields of every message element, by its name: `Logout`, `LogoutResponse`. */
  readonly messages: ReadonlyMap<string, readonly WsdlField[]>;
  /** Each once: what two bindings of one version offer is put together. */
  readonly bindings: readonly WsdlBinding[];
  readonly addresses: readonly string[];
  /** Parts that stand elsewhere, as WCF has them. They are not read: what is missing here may be there. */
  readonly unread: readonly string[];
}

/** Reads a WSDL 1.1; the error is a sentence that says why it is none. */
export function readWsdl(bytes: Uint8Array, contentType?: string): Result<WsdlFacts, string> {
  const parsed = parseXml(
    decodeText(bytes, isUnmarkedUtf16(bytes) ? 'text/xml; charset=utf-16' : contentType).text,
  );
  if (!parsed.ok) {
    const { kind, line, column } = parsed.error;
    const message = kind === 'doctype' ? problemText.documentType : parsed.error.message.replace(/\.+$/, '');
    const where = wsdlText.at({ line, column, message });
    return fail(wsdlText.notRead({ where }));
  }
  const root = parsed.value;
  if (!isNamed(root, wsdl, 'definitions')) return fail(wsdlText.none({ root: root.local }));
  const schemas = all(root, wsdl, 'types').flatMap((types) => all(types, schema, 'schema'));
  const elsewhere = [
    ...all(root, wsdl, 'import').map((one) => partOf(one, 'location')),
    ...schemas.flatMap((one) =>
      ['import', 'include', 'redefine'].flatMap((kind) =>
        all(one, schema, kind)
          .map((part) => partOf(part, 'schemaLocation'))
          .filter(({ location }) => location !== ''),
      ),
    ),
  ];
  const fields = new SchemaFields(schemas);
  const ports = all(root, wsdl, 'portType');
  const bindings = all(root, wsdl, 'binding').flatMap(readBinding);
  const targetNamespace = attribute(root, 'targetNamespace');
  return ok({
    targetNamespace,
    ofService: [
      targetNamespace,
      ...schemas.map((one) => attribute(one, 'targetNamespace')),
      ...elsewhere.map(({ namespace }) => namespace),
    ].includes(serviceNamespace),
    qualified: schemas.every(isQualified),
    operations: new Set([
      ...ports.flatMap((port) => all(port, wsdl, 'operation').map((one) => attribute(one, 'name'))),
      ...bindings.flatMap(({ actions }) => [...actions.keys()]),
    ]),
    messages: new Map([...fields.names()].map((name) => [name, fields.fieldsOf(name) ?? []])),
    bindings: merged(bindings),
    addresses: all(root, wsdl, 'service')
      .flatMap((service) => all(service, wsdl, 'port'))
      .flatMap(childElements)
      .filter((child) => child.local === 'address')
      .map((address) => attribute(address, 'location')),
    unread: elsewhere.map(({ location, namespace }) => location || namespace),
  });
}

/** Saved by an editor, with neither a mark nor a header that says so: a bracket beside a zero byte is never UTF-8. */
function isUnmarkedUtf16([first, second]: Uint8Array): boolean {
  return (first === 0x3c && second === 0) || (first === 0 && second === 0x3c);
}

/** A schema without elements of its own, as one that only imports, leaves nothing unqualified. */
function isQualified(one: XmlElement): boolean {
  const hasElements = all(one, schema, 'element').length > 0 || all(one, schema, 'complexType').length > 0;
  return !hasElements || attribute(one, 'elementFormDefault') === 'qualified';
}

function partOf(part: XmlElement, place: string): { readonly location: string; readonly namespace: string } {
  return { location: attribute(part, place), namespace: attribute(part, 'namespace') };
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
  const rpc = all(element, wsdl, 'operation').filter((operation) => {
    const own = childElements(operation).find((child) => child.local === 'operation');
    const style = (own && attribute(own, 'style')) || (kind && attribute(kind, 'style'));
    return style === 'rpc';
  });
  const names = rpc.map((operation) => attribute(operation, 'name'));
  return [{ binding, actions: new Map(operations), rpc: new Set(names) }];
}

/** Of what two bindings of one version say differently, the first holds. */
function merged(bindings: readonly WsdlBinding[]): readonly WsdlBinding[] {
  const actions = new Map<Binding, Map<string, string>>();
  for (const one of bindings) {
    actions.set(one.binding, new Map([...one.actions, ...(actions.get(one.binding) ?? [])]));
  }
  const inOrder = (binding: Binding) =>
    bindings.filter((one) => one.binding === binding).flatMap((one) => [...one.actions.keys()]);
  return [...actions].map(([binding, found]) => ({
    binding,
    actions: new Map([...new Set(inOrder(binding))].map((name) => [name, found.get(name) ?? ''])),
    // Where one of two bindings takes it as we send it, nothing is said.
    rpc: new Set(
      inOrder(binding).filter((name) =>
        bindings.every((one) => one.binding !== binding || !one.actions.has(name) || one.rpc.has(name)),
      ),
    ),
  }));
}

function bindingOf(kind: XmlElement): Binding | null {
  if (kind.namespace === soap) return 'soap11';
  if (kind.namespace === soap12) return 'soap12';
  if (kind.namespace !== http) return null;
  return attribute(kind, 'verb').toUpperCase() === 'GET' ? 'get' : 'post';
}

function all(parent: XmlElement, namespace: string, local: string): readonly XmlElement[] {
  return childElements(parent).filter((child) => isNamed(child, namespace, local));
}

function attribute(element: XmlElement, name: string): string {
  const found = element.attributes.find((one) => one.local === name && one.namespace === '');
  return found?.value.trim() ?? '';
}
