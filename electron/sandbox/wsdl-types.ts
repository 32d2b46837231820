import { serviceNamespace } from '../../shared/model/words.js';
import {
  type OperationDefinition,
  operationDefinitions,
  type ReturnedType,
  returnedTypes,
} from './operations.js';

/** `withHttp`: GET and POST answer with a bare element of the result's type, which must be declared for them. */
export function wsdlTypes(withHttp: boolean): string {
  return [
    '  <wsdl:types>',
    `    <s:schema elementFormDefault="qualified" targetNamespace="${serviceNamespace}">`,
    ...operationDefinitions.flatMap((operation) => [
      requestElement(operation),
      responseElement(operation),
      ...(operation.returns?.fields ? [ownType(operation.returns)] : []),
    ]),
    ...(withHttp ? returnedTypes.map(bareElement) : []),
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
  if (returns === null) return complexElement(`${name}Response`, []);
  return complexElement(`${name}Response`, [
    member(`${name}Result`, qualified(returns), isRequired(returns)),
  ]);
}

const qualified = ({ name, fields }: ReturnedType): string => `${fields === null ? 's' : 'tns'}:${name}`;
const isRequired = ({ name, fields }: ReturnedType): boolean => fields === null && name !== 'string';

function bareElement(type: ReturnedType): string {
  const nillable = isRequired(type) ? '' : ' nillable="true"';
  return `      <s:element name="${type.name}"${nillable} type="${qualified(type)}" />`;
}

function ownType({ name, fields }: ReturnedType): string {
  const members = (fields ?? []).map(({ name: field, type }) =>
    member(field, `s:${type}`, type === 'boolean'),
  );
  return `      <s:complexType name="${name}"><s:sequence>${members.join('')}</s:sequence></s:complexType>`;
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
