import { serviceNamespace } from '../../shared/model/words.js';
import { loginResultFields, type OperationDefinition, operationDefinitions } from './operations.js';

/** `withHttp`: GET and POST answer with a bare element of the result's type, which must be declared for them. */
export function wsdlTypes(withHttp: boolean): string {
  return [
    '  <wsdl:types>',
    `    <s:schema elementFormDefault="qualified" targetNamespace="${serviceNamespace}">`,
    ...operationDefinitions.flatMap((operation) => [
      requestElement(operation),
      responseElement(operation),
      ...(operation.returns === 'login' ? [loginResultType()] : []),
    ]),
    ...(withHttp
      ? [
          '      <s:element name="WebServiceLoginResult" nillable="true" type="tns:WebServiceLoginResult" />',
          '      <s:element name="boolean" type="s:boolean" />',
        ]
      : []),
    '    </s:schema>',
    '  </wsdl:types>',
  ].join('\n');
}

function requestElement({ name, parameters }: OperationDefinition): string {
  return complexElement(
    name,
    parameters.map((parameter) => member(parameter, 's:string', false)),
  );
}

function responseElement({ name, returns }: OperationDefinition): string {
  if (returns === 'void') return complexElement(`${name}Response`, []);
  const result =
    returns === 'boolean'
      ? member(`${name}Result`, 's:boolean', true)
      : member(`${name}Result`, 'tns:WebServiceLoginResult', false);
  return complexElement(`${name}Response`, [result]);
}

function loginResultType(): string {
  const members = loginResultFields.map(({ name, type }) => member(name, `s:${type}`, type === 'boolean'));
  return `      <s:complexType name="WebServiceLoginResult"><s:sequence>${members.join('')}</s:sequence></s:complexType>`;
}

function complexElement(name: string, members: readonly string[]): string {
  const type =
    members.length === 0
      ? '<s:complexType />'
      : `<s:complexType><s:sequence>${members.join('')}</s:sequence></s:complexType>`;
  return `      <s:element name="${name}">${type}</s:element>`;
}

/** A .NET string may be null and so may be absent; a boolean may not. */
function member(name: string, type: string, required: boolean): string {
  return `<s:element minOccurs="${required ? 1 : 0}" maxOccurs="1" name="${name}" type="${type}" />`;
}
