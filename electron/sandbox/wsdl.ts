import { serviceNamespace } from '../../shared/model/words.js';
import { escapeXml } from './escape.js';
import { type OperationDefinition, operationDefinitions } from './operations.js';
import type { OfferedBindings } from './scenarios.js';
import { type WsdlPort, wsdlBinding, wsdlPorts } from './wsdl-bindings.js';
import { wsdlTypes } from './wsdl-types.js';

const namespaces = {
  soapenc: 'http://schemas.xmlsoap.org/soap/encoding/',
  soap12: 'http://schemas.xmlsoap.org/wsdl/soap12/',
  http: 'http://schemas.xmlsoap.org/wsdl/http/',
  tns: serviceNamespace,
  mime: 'http://schemas.xmlsoap.org/wsdl/mime/',
  tm: 'http://microsoft.com/wsdl/mime/textMatching/',
  s: 'http://www.w3.org/2001/XMLSchema',
  soap: 'http://schemas.xmlsoap.org/wsdl/soap/',
  wsdl: 'http://schemas.xmlsoap.org/wsdl/',
};

/** The service's description for the bindings that are on, as ASP.NET generates it. */
export function wsdlDocument(endpointUrl: string, offered: OfferedBindings): string {
  const ports = wsdlPorts(offered);
  const families = [...new Set(ports.map((port) => port.family))];
  const declarations = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<wsdl:definitions${declarations.join('')} targetNamespace="${serviceNamespace}">`,
    wsdlTypes(offered.http),
    ...families.flatMap((family) => operationDefinitions.map((operation) => messages(family, operation))),
    ...families.map(portType),
    ...ports.map(wsdlBinding),
    '  <wsdl:service name="Authentication">',
    ...ports.map((port) => servicePort(port, endpointUrl)),
    '  </wsdl:service>',
    '</wsdl:definitions>',
  ].join('\n');
}

function messages(family: WsdlPort['family'], { name, parameters, returns }: OperationDefinition): string {
  const message = (direction: string, parts: readonly string[]) =>
    parts.length === 0
      ? `  <wsdl:message name="${name}${family}${direction}" />`
      : `  <wsdl:message name="${name}${family}${direction}">\n${parts.map((part) => `    <wsdl:part ${part} />`).join('\n')}\n  </wsdl:message>`;
  if (family === 'Soap')
    return [
      message('In', [`name="parameters" element="tns:${name}"`]),
      message('Out', [`name="parameters" element="tns:${name}Response"`]),
    ].join('\n');
  return [
    message(
      'In',
      parameters.map((parameter) => `name="${parameter}" type="s:string"`),
    ),
    message('Out', returns === null ? [] : [`name="Body" element="tns:${returns.name}"`]),
  ].join('\n');
}

function portType(family: WsdlPort['family']): string {
  const operations = operationDefinitions.map(
    ({ name, description }) => `    <wsdl:operation name="${name}">
      <wsdl:documentation>${escapeXml(description)}</wsdl:documentation>
      <wsdl:input message="tns:${name}${family}In" />
      <wsdl:output message="tns:${name}${family}Out" />
    </wsdl:operation>`,
  );
  return `  <wsdl:portType name="Authentication${family}">\n${operations.join('\n')}\n  </wsdl:portType>`;
}

function servicePort({ name, prefix }: WsdlPort, endpointUrl: string): string {
  return `    <wsdl:port name="${name}" binding="tns:${name}">
      <${prefix}:address location="${escapeXml(endpointUrl)}" />
    </wsdl:port>`;
}
