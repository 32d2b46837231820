import { serviceNamespace, soap11Namespace, soap12Namespace } from '../../shared/model/words.js';

export type SoapVersion = 'soap11' | 'soap12';
export interface QualifiedName {
  readonly namespace: string;
  readonly name: string;
}

/** A refusal or failure of a SOAP request. Statuses 400 and 415 go without a body. */
export interface ServiceFault {
  readonly status: 400 | 415 | 500;
  /** In SOAP 1.1's terms where it is a standard one; it is translated when it is written as 1.2. */
  readonly code: QualifiedName;
  readonly reason: string;
  /** XML that stands where `<detail/>` would; null: an empty one; undefined: none at all. */
  readonly detail?: string | null;
  /** The page had begun to run: it only shows in Cache-Control. */
  readonly ran: boolean;
}

type StandardCode = 'Client' | 'Server' | 'MustUnderstand' | 'VersionMismatch';

export function standardFault(code: StandardCode, reason: string, ran = false): ServiceFault {
  const name = { namespace: soap11Namespace, name: code };
  // A fault about a header carries no detail: that would speak of the body.
  return code === 'MustUnderstand'
    ? { status: 500, code: name, reason, ran }
    : { status: 500, code: name, reason, detail: null, ran };
}

export const emptyRefusal = (status: 400 | 415): ServiceFault => ({
  ...standardFault('Client', ''),
  status,
});

/** What a method throws: .NET's own exceptions, or a SoapException with a code and a detail of its own. */
export interface ServiceException {
  readonly message: string;
  readonly soap: { readonly code: QualifiedName; readonly detail: string } | null;
}

export const ordinaryException: ServiceException = {
  message: 'Object reference not set to an instance of an object.',
  soap: null,
};

/** Its detail is unqualified even in SOAP 1.2, because the service writes it out as the method made it. */
export const soapException: ServiceException = {
  message: 'Invalid token',
  soap: {
    code: { namespace: serviceNamespace, name: 'InvalidToken' },
    detail: `<detail><ErrorCode xmlns="${serviceNamespace}">1042</ErrorCode></detail>`,
  },
};

export function faultOf(exception: ServiceException): ServiceFault {
  if (exception.soap === null)
    return standardFault('Server', `Server was unable to process request. ---> ${exception.message}`, true);
  const { code, detail } = exception.soap;
  return { status: 500, code, reason: exception.message, detail, ran: true };
}

const in12: Readonly<Record<string, string>> = { Client: 'Sender', Server: 'Receiver' };

/** The code as it is named in the version that is answered. */
export function translateCode(code: QualifiedName, version: SoapVersion): QualifiedName {
  if (version === 'soap11' || code.namespace !== soap11Namespace) return code;
  return { namespace: soap12Namespace, name: in12[code.name] ?? code.name };
}
