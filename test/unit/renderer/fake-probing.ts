import type { Client, Events } from '../../../shared/ipc/channels.js';
import type { AppError } from '../../../shared/model/app-error.js';
import type { CheckAllProgress } from '../../../shared/model/check-all.js';
import type { BindingFinding, BindingReport, ProbeReport } from '../../../shared/model/probe.js';
import { ok, type Result } from '../../../shared/model/result.js';
import type { Session } from '../../../shared/model/session.js';
import { bindings } from '../../../shared/model/words.js';
import { before } from './fake-data.js';

/** `mixed`: something of everything; `self-signed`: nothing works until the certificate is pinned; `plain`: all works. */
export type ProbedKind = 'mixed' | 'self-signed' | 'plain';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const mixed: readonly BindingFinding[] = ['works', 'wrong-content-type', 'off', 'needs-authentication'];

/** Probing and checking all, as the main process answers them. */
export function fakeProbing(given: {
  kind: ProbedKind;
  stepMs: number;
  emit: <Name extends keyof Events>(name: Name, value: Events[Name]) => void;
  sessionsOf: (environmentId: string) => readonly Session[];
  change: (session: Session) => void;
}): Pick<Client, 'probe' | 'checkAll'> {
  const { stepMs, emit } = given;
  const cancelled = new Set<string>();
  const good = async <Value>(value: Value): Promise<Result<Value, AppError>> => ok(value);

  function reportFor(endpoint: string, findings: readonly BindingFinding[], cause: string): ProbeReport {
    const reports = bindings.map((binding, index): BindingReport => {
      const finding = findings[index] ?? 'no-answer';
      return {
        binding,
        finding,
        outcome: finding === 'works' ? 'accepted' : finding === 'unreachable' ? 'not-sent' : 'http-error',
        cause: finding === 'works' ? 'token-not-active' : cause,
        status: finding === 'works' ? 200 : finding === 'unreachable' ? null : 500,
        reason: finding === 'works' ? '' : `It answered as a host does where this is ${finding}.`,
        totalMs: 12 + index * 31,
        exchangeId: 'exchange-0',
      };
    });
    const secure = endpoint.startsWith('https');
    return {
      endpoint,
      wsdl: {
        present: findings.includes('works'),
        status: 200,
        operations: ['Login', 'Logout', 'CheckToken'],
        unread: 0,
      },
      bindings: reports,
      tls: secure
        ? {
            version: 'TLSv1.3',
            subject: 'CN=sws.dtproxy.example',
            certificateValidTo: before(-90 * 86_400_000),
            authorized: false,
            leafSha256: 'a1b2c3d4'.repeat(8),
          }
        : null,
      server: findings.includes('works') ? 'Microsoft-IIS/10.0' : null,
    };
  }

  return {
    probe: {
      run: async ({ probeId, address, tls }) => {
        const https = address.startsWith('http') ? address : `https://${address}/sws/Authentication.asmx`;
        const endpoints = address.startsWith('http') ? [https] : [https, https.replace('https:', 'http:')];
        const total = endpoints.length * 5;
        let done = 0;
        const locked = given.kind === 'self-signed' && tls.pinSha256 === null;
        const findings = locked
          ? bindings.map(() => 'unreachable' as const)
          : given.kind === 'mixed'
            ? mixed
            : bindings.map(() => 'works' as const);
        const reports: ProbeReport[] = [];
        for (const [place, endpoint] of endpoints.entries()) {
          const here = place === 0 ? findings : bindings.map(() => 'unreachable' as const);
          for (const [index, binding] of [...bindings, null].entries()) {
            await wait(stepMs);
            if (cancelled.has(probeId)) break;
            done += 1;
            const finding = binding ? (here[index] ?? null) : null;
            emit('probeProgress', { probeId, endpoint, binding, finding, done, total });
          }
          reports.push(reportFor(endpoint, here, locked ? 'tls-self-signed' : 'refused'));
        }
        const works = findings.includes('works');
        return ok({
          probeId,
          reports,
          endpoint: works ? (endpoints[0] ?? null) : null,
          suggested: works ? { defaultBinding: 'soap11' as const, checkBinding: null } : null,
          differences:
            given.kind === 'mixed'
              ? [{ kind: 'missing-operation', text: 'It does not describe the operation CheckToken.' }]
              : [],
        });
      },
      cancel: ({ probeId }) => {
        cancelled.add(probeId);
        return good(undefined);
      },
    },
    checkAll: {
      run: async ({ runId, environmentId }) => {
        const sessions = given.sessionsOf(environmentId);
        let progress: CheckAllProgress = {
          runId,
          environmentId,
          total: sessions.length,
          asked: 0,
          done: 0,
          active: 0,
          out: 0,
          notActive: 0,
          unanswered: 0,
          ended: 'no',
        };
        for (const [index, session] of sessions.entries()) {
          await wait(stepMs);
          if (cancelled.has(runId)) break;
          const said =
            index % 7 === 6
              ? 'unanswered'
              : index % 3 === 0
                ? 'out'
                : index % 5 === 1
                  ? 'notActive'
                  : 'active';
          progress = { ...progress, done: progress.done + 1, [said]: progress[said] + 1 };
          if (said !== 'unanswered') {
            const state = said === 'notActive' ? 'not-active' : said;
            const lastKnown = { state, outcome: 'accepted', at: before(0), exchangeId: null } as const;
            given.change({ ...session, lastKnown });
          }
          emit('checkAllProgress', progress);
        }
        progress = { ...progress, ended: cancelled.has(runId) ? 'cancelled' : 'complete' };
        emit('checkAllProgress', progress);
        return ok(progress);
      },
      cancel: ({ runId }) => {
        cancelled.add(runId);
        return good(undefined);
      },
    },
  };
}
