import { describe, expect, it } from 'vitest';
import { soap11Namespace, soap12Namespace } from '../../../shared/model/words.js';
import { judge } from '../../../shared/protocol/judge.js';
import { bounded } from '../../../shared/protocol/soap-fault.js';
import { A, complete, envelope11, envelope12, fault11, fault12, T } from './answers.js';

const read = (body: string, binding: 'soap11' | 'soap12' = 'soap11') =>
  judge('Logout', binding, complete({ status: 500, type: binding === 'soap11' ? T : A, body }));

describe('a fault is read by namespace', () => {
  it('under any prefix and none', () => {
    const odd = `<x:Envelope xmlns:x="${soap11Namespace}"><x:Body><Fault xmlns="${soap11Namespace}"><faultcode xmlns="">x:Client</faultcode><faultstring xmlns="">why</faultstring></Fault></x:Body></x:Envelope>`;
    expect(read(odd)).toMatchObject({ cause: 'fault-client', fault: { code: 'Client', reason: 'why' } });
    const swapped = fault12('soap:Sender', 'why')
      .replaceAll('soap:', 'soap11:')
      .replace('xmlns:soap=', 'xmlns:soap11=');
    expect(read(swapped, 'soap12')).toMatchObject({ cause: 'fault-client', fault: { code: 'Sender' } });
  });

  it('and a code by the namespace that its prefix stands for there', () => {
    const foreign = fault11('soap:Server', 'x').replace('<faultcode>', '<faultcode xmlns:soap="urn:other">');
    expect(read(foreign).cause).toBe('fault-other');
    const own = fault12('q0:Receiver', 'x').replace(
      '<soap:Value>',
      `<soap:Value xmlns:q0="${soap12Namespace}">`,
    );
    expect(read(own, 'soap12').cause).toBe('fault-server');
    expect(read(fault11('Server', 'x')).cause).toBe('fault-server');
    expect(read(fault11('soap:Client.Authentication', 'x'))).toMatchObject({
      cause: 'fault-client',
      fault: { code: 'Client.Authentication' },
    });
    expect(read(fault11('soap:MustUnderstand', 'x')).cause).toBe('fault-must-understand');
    expect(read(fault12('soap:VersionMismatch', 'x'), 'soap12').cause).toBe('fault-version-mismatch');
  });

  it('a Fault element of another namespace is none', () => {
    expect(read(envelope11('<Fault xmlns="urn:x"><faultcode>a</faultcode></Fault>')).outcome).toBe(
      'http-error',
    );
  });

  it('a Fault beside a success is a fault', () => {
    const both = fault11('soap:Server', 'x').replace(
      '</soap:Body>',
      '<LogoutResponse xmlns="http://www.sansejour.com/"/></soap:Body>',
    );
    expect(judge('Logout', 'soap11', complete({ type: T, body: both })).outcome).toBe('fault');
  });
});

describe('the texts of a fault', () => {
  it('are put together from CDATA, references and pieces between comments', () => {
    expect(read(fault11('soap:<!-- -->Server', 'a<!-- x -->b<![CDATA[<c>&amp;]]>&#x1F600;')).fault).toEqual({
      code: 'Server',
      reason: 'ab<c>&amp;😀',
    });
  });

  it('of 1.2: subcodes behind the code, the English reason before another', () => {
    const body = envelope12(
      '<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value><soap:Subcode><soap:Value xmlns:q="urn:x">q:Token</soap:Value><soap:Subcode><soap:Value>Old</soap:Value></soap:Subcode></soap:Subcode></soap:Code>' +
        '<soap:Reason><soap:Text xml:lang="tr">neden</soap:Text><soap:Text xml:lang="en-GB">why</soap:Text></soap:Reason></soap:Fault>',
    );
    expect(read(body, 'soap12').fault).toEqual({ code: 'Sender/Token/Old', reason: 'why' });
    expect(read(body.replace('en-GB', 'de'), 'soap12').fault?.reason).toBe('neden');
  });

  it('detail: as it came where it holds elements, its text where it does not, absent where it is empty', () => {
    const detail = (inner: string) =>
      read(fault11('soap:Server', 'x', `<detail>${inner}</detail>`)).fault?.detail;
    expect(detail(' <a:b xmlns:a="urn:x" c = \'1\'>&lt;<!-- -->é</a:b >\n')).toBe(
      '<a:b xmlns:a="urn:x" c = \'1\'>&lt;<!-- -->é</a:b >',
    );
    expect(detail('a &lt; <![CDATA[b]]>')).toBe('a < b');
    expect(detail(' \n')).toBeUndefined();
    const qualified = fault12('soap:Sender', 'x', '<soap:Detail><e/></soap:Detail>');
    expect(read(qualified, 'soap12').fault?.detail).toBe('<e/>');
  });

  it('are cut, with the cut named, where they are very long', () => {
    const { fault } = read(fault11('soap:Server', 'x'.repeat(1_000_000)));
    expect(fault?.reason.length).toBeLessThan(33_000);
    expect(fault?.reason).toMatch(/… \[cut: 1000000 characters in all\]$/);
  });

  it('a fault without code and reason is still a fault', () => {
    expect(read(envelope11('<soap:Fault/>'))).toEqual({
      outcome: 'fault',
      cause: 'fault-other',
      fault: { code: 'unknown', reason: '' },
    });
  });
});

it.each([
  [
    'the English one',
    '<soap:Text xml:lang="ben">kotha</soap:Text><soap:Text xml:lang="EN">why</soap:Text>',
    'why',
  ],
  [
    'the first one',
    '<soap:Text xml:lang="tr">neden</soap:Text><soap:Text xml:lang="de">warum</soap:Text>',
    'neden',
  ],
  ['what is a text', '<soap:Other xml:lang="en">x</soap:Other><soap:Text>why</soap:Text>', 'why'],
  ['all there is', ' why ', 'why'],
])('of the reasons of a fault it takes %s', (_what, reasons, reason) => {
  const fault = fault12('soap:Sender', 'x').replace(
    /<soap:Reason>.*<\/soap:Reason>/s,
    `<soap:Reason>${reasons}</soap:Reason>`,
  );
  expect(read(fault, 'soap12').fault?.reason).toBe(reason);
});

it('a text of a fault that is longer than is kept says so', () => {
  const most = 'x'.repeat(32_000);
  expect([bounded(most), bounded(`${most}y`)]).toEqual([most, `${most}… [cut: 32001 characters in all]`]);
});
