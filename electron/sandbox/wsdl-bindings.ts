import { serviceNamespace } from '../../shared/model/words.js';
import { type OperationDefinition, operationDefinitions } from './operations.js';
import type { OfferedBindings } from './scenarios.js';

export interface WsdlPort {
  readonly name: string;
  /** Whose messages and port type it uses: both SOAPs share theirs. */
  readonly family: 'Soap' | 'HttpGet' | 'HttpPost';
  readonly prefix: 'soap' | 'soap12' | 'http';
}

export function wsdlPorts({ soap12, http }: OfferedBindings): readonly WsdlPort[] {
  const ports: WsdlPort[] = [{ name: 'AuthenticationSoap', family: 'Soap', prefix: 'soap' }];
  if (soap12) ports.push({ name: 'AuthenticationSoap12', family: 'Soap', prefix: 'soap12' });
  if (http)
    ports.push(
      { name: 'AuthenticationHttpGet', family: 'HttpGet', prefix: 'http' },
      { name: 'AuthenticationHttpPost', family: 'HttpPost', prefix: 'http' },
    );
  return ports;
}

export function wsdlBinding(port: WsdlPort): string {
  const verb = port.family === 'HttpGet' ? 'GET' : 'POST';
  const head =
    port.family === 'Soap'
      ? `<${port.prefix}:binding transport="http://schemas.xmlsoap.org/soap/http" />`
      : `<http:binding verb="${verb}" />`;
  const operations = operationDefinitions.map((operation) =>
    port.family === 'Soap' ? soapOperation(port, operation) : httpOperation(port, operation),
  );
  return `  <wsdl:binding name="${port.name}" type="tns:Authentication${port.family}">
    ${head}
${operations.join('\n')}
  </wsdl:binding>`;
}

function soapOperation({ prefix }: WsdlPort, { name }: OperationDefinition): string {
  const body = `<${prefix}:body use="literal" />`;
  return `    <wsdl:operation name="${name}">
      <${prefix}:operation soapAction="${serviceNamespace}${name}" style="document" />
      <wsdl:input>${body}</wsdl:input>
      <wsdl:output>${body}</wsdl:output>
    </wsdl:operation>`;
}

function httpOperation({ family }: WsdlPort, { name, returns }: OperationDefinition): string {
  const input =
    family === 'HttpGet'
      ? '<http:urlEncoded />'
      : '<mime:content type="application/x-www-form-urlencoded" />';
  const output =
    returns === null ? '<wsdl:output />' : '<wsdl:output><mime:mimeXml part="Body" /></wsdl:output>';
  return `    <wsdl:operation name="${name}">
      <http:operation location="/${name}" />
      <wsdl:input>${input}</wsdl:input>
      ${output}
    </wsdl:operation>`;
}
