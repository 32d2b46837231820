import { describe, expect, it } from 'vitest';
import { fingerprintLines } from '../../../renderer/features/probe/fingerprint.js';
import { foundAt, rowsOf, untrustedAt } from '../../../renderer/features/probe/probe-rows.js';
import type { BindingFinding, ProbeProgress, ProbeReport, ProbeResult } from '../../../shared/model/probe.js';
import { bindings } from '../../../shared/model/words.js';

const endpoint = 'https://one.example/sws/Authentication.asmx';
const other = 'http://one.example/sws/Authentication.asmx';

function report(at: string, findings: readonly BindingFinding[], cause = 'refused'): ProbeReport {
  return {
    endpoint: at,
    wsdl: { present: false, status: null, operations: [], unread: 0 },
    bindings: bindings.map((binding, index) => ({
      binding,
      finding: findings[index] ?? 'no-answer',
      outcome: 'accepted',
      cause,
      status: 200,
      reason: 'because',
      totalMs: 5,
      exchangeId: `exchange-${index}`,
    })),
    tls: null,
    server: null,
  };
}

const said = (at: string, finding: BindingFinding): ProbeProgress => ({
  probeId: 'p',
  endpoint: at,
  binding: 'soap12',
  finding,
  done: 1,
  total: 5,
});

describe('rows of a probe', () => {
  it('has the four bindings from the start, asking', () => {
    const rows = rowsOf(null, [], null, true);
    expect(rows.map(({ binding }) => binding)).toEqual([...bindings]);
    expect(rows.every(({ finding }) => finding === 'asking')).toBe(true);
  });

  it('takes what the progress said of this endpoint and of no other', () => {
    const progress = [said(other, 'works'), said(endpoint, 'off')];
    expect(rowsOf(endpoint, progress, null, true).map(({ finding }) => finding)).toEqual([
      'asking',
      'off',
      'asking',
      'asking',
    ]);
    expect(rowsOf(endpoint, [], null, false)[0]?.finding).toBe('not-asked');
  });

  it('prefers the report, and says no reason where it works', () => {
    const rows = rowsOf(endpoint, [said(endpoint, 'works')], report(endpoint, ['works', 'off']), false);
    expect(rows[0]).toMatchObject({ finding: 'works', reason: '', tookMs: 5 });
    expect(rows[1]).toMatchObject({ finding: 'off', reason: 'because' });
  });
});

describe('what to use', () => {
  const result: ProbeResult = {
    probeId: 'p',
    reports: [report(endpoint, ['off', 'works']), report(other, ['off', 'off', 'works', 'works'])],
    endpoint,
    suggested: { defaultBinding: 'soap12', checkBinding: 'post' },
    differences: [],
  };

  it('takes the suggestion for the endpoint that it is for', () => {
    expect(foundAt(endpoint, result)).toEqual({
      endpoint,
      defaultBinding: 'soap12',
      checkBinding: 'post',
    });
  });

  it('takes POST before GET where a person chose another endpoint', () => {
    expect(foundAt(other, result)).toEqual({
      endpoint: other,
      defaultBinding: 'post',
      checkBinding: null,
    });
  });

  it('has nothing to use where nothing works', () => {
    expect(foundAt('https://gone.example/', result)).toBeNull();
    expect(
      foundAt(endpoint, { ...result, suggested: null, reports: [report(endpoint, ['off'])] }),
    ).toBeNull();
  });
});

describe('a certificate that is not trusted', () => {
  it('is offered to be trusted for what a pin can mend, and for nothing else', () => {
    expect(untrustedAt(report(endpoint, [], 'tls-self-signed'))).toEqual({
      exchangeId: 'exchange-0',
      mismatch: false,
    });
    expect(untrustedAt(report(endpoint, [], 'tls-pin-mismatch'))?.mismatch).toBe(true);
    expect(untrustedAt(report(endpoint, [], 'tls-expired'))).toBeNull();
    expect(untrustedAt(report(endpoint, [], 'refused'))).toBeNull();
  });

  it('shows its fingerprint in two lines of sixteen pairs', () => {
    const [first, second, ...rest] = fingerprintLines('0a'.repeat(16) + 'ff'.repeat(16));
    expect(first).toBe(Array(16).fill('0A').join(':'));
    expect(second).toBe(Array(16).fill('FF').join(':'));
    expect(rest).toEqual([]);
  });
});
