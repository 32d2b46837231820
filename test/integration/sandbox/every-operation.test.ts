import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeOnce } from '../../../electron/calls/exchange-once.js';
import { pageRequest } from '../../../electron/calls/read-wsdl.js';
import { exchangeDeps } from '../../../electron/calls/wiring.js';
import { createTransport } from '../../../electron/http/http-transport.js';
import { noTls, type Transport } from '../../../electron/http/transport.js';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { explainAnswer } from '../../../shared/formats/explain-answer.js';
import { handoverOf } from '../../../shared/formats/export/handover-exchange.js';
import { writeHandover } from '../../../shared/formats/export/write-handover.js';
import { readHarEntries } from '../../../shared/formats/import/har-entries.js';
import { findPasted } from '../../../shared/formats/paste/find-pasted.js';
import { serviceCall } from '../../../shared/formats/paste/service-call.js';
import { compareWsdl } from '../../../shared/formats/wsdl/compare-wsdl.js';
import { contractAnswer } from '../../../shared/messages/compare/contract-answer.js';
import { actOperations, operations, rowOf } from '../../../shared/model/operations.js';
import type { RecordedExchange } from '../../../shared/model/recorded-exchange.js';
import { bindings } from '../../../shared/model/words.js';
import { resultShapeOf } from '../../../shared/protocol/answer-sorts.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';
import { callOf, secretsOf } from '../../../shared/protocol/operation-call.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { nearestOf, templateOf } from '../../../shared/raw-request/templates.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { clearExchange } from '../../unit/handover/make-exchange.js';

/** Whatever stands in the table is sent, answered, judged, told, handed over and read again: no operation is half known. */
let sandbox: Sandbox;
let transport: Transport;
const tokenless = operations.filter(
  (operation) => !rowOf(operation).parameters.some(({ from }) => from === 'token'),
);

beforeAll(async () => {
  sandbox = await startSandbox();
  transport = createTransport();
});
afterAll(async () => {
  transport.close();
  await sandbox.close();
});

const values = {
  databaseName: 'SEJOUR',
  userName: 'support',
  password: 'letmein',
  language: 'EN',
  token: '',
};
const sendOptions = { deadlineMs: 10_000, tls: noTls, proxy: null };

describe.each(operations)('%s', (operation) => {
  describe.each(bindings)('over %s', (binding) => {
    let call: ReturnType<typeof callOf>;
    let done: RecordedExchange;
    beforeAll(async () => {
      const token = sandbox.login();
      call = callOf(operation, ({ from }) => (from === null ? '' : { ...values, token }[from]));
      done = await exchangeOnce(exchangeDeps({ transport, record() {} }), {
        call,
        binding,
        actId: 'a',
        origin: 'window',
        target: { endpoint: sandbox.url, sendOptions },
      });
    });
    const secret = () => secretsOf(call)[0]?.text ?? '';
    const made = () => {
      const built = buildRequest(call, binding, sandbox.url);
      if (!built.ok) throw new Error('no request');
      const { answerBytes } = done.transmission;
      return clearExchange({
        ...{ binding, request: built.value, answer: answerBytes, token: secret() },
        change: { operation },
      });
    };

    it('is answered as its contract says, and told in words of its own', () => {
      expect(done.summary).toMatchObject({ operation, binding, outcome: 'accepted', status: 200 });
      const shown = describeOutcome(verdictOf(done.summary, []));
      expect(shown.meaning).not.toBe('');
      expect(shown.tone).not.toBe('bad');
      expect(JSON.stringify(done.summary)).not.toContain(secret());
    });

    it('answers what a comparison expects of it', () => {
      const expected = contractAnswer(made());
      const names = (bytes: Uint8Array) => {
        const all = [
          ...Buffer.from(bytes)
            .toString()
            .matchAll(/<([A-Za-z]\w*)/g),
        ].map(([, name]) => name);
        // Over GET and POST the root may be a type's name, which is each deployment's own.
        return resultShapeOf(operation)?.root === null && !all.includes('soap') ? all.slice(1) : all;
      };
      expect(names(done.transmission.answer?.body ?? new Uint8Array())).toEqual(
        names(expected?.body ?? new Uint8Array()),
      );
    });

    it('is known again in a HAR, a cURL command and a recorded text', () => {
      const exchange = handoverOf(made(), []);
      const write = (format: 'har' | 'curl-bash') => {
        const text = writeHandover(format, [exchange], '1');
        if (!text.ok) throw new Error(text.error);
        return text.value;
      };
      const [read] = readHarEntries(write('har')) ?? [];
      if (read?.kind !== 'entry') throw new Error('not read');
      expect(serviceCall(read.entry, [])).toMatchObject({ kind: 'call', call: { operation, binding } });
      if (!tokenless.includes(operation))
        expect(findPasted(write('curl-bash')).findings).toMatchObject([{ operation, token: secret() }]);
      const text = Buffer.from(done.transmission.requestBytes).toString();
      const recorded = `${text}\n\n${Buffer.from(done.transmission.answerBytes).toString()}`;
      expect(explainAnswer(recorded, {}, (said) => said)).toMatchObject({ operation, binding });
    });

    it('has a template that is taken for what it is', () => {
      const draft = templateOf(operation, binding, sandbox.url);
      expect(nearestOf(draft?.text ?? '', null, 'post')).toMatchObject({ operation });
    });
  });
});

it('is described by the sandbox as the contract has it', async () => {
  const sent = await transport.send(pageRequest(`${sandbox.url}?WSDL`), sendOptions);
  expect(compareWsdl(sent.answer?.body ?? new Uint8Array(), 'text/xml')).toEqual([]);
});

it('makes acts of operations that take the token and nothing else', () => {
  for (const operation of actOperations)
    expect(rowOf(operation).parameters.map(({ from }) => from)).toEqual(['token']);
});
