import type { Policy, PolicyProblem } from '../model/policy.js';
import { textOf } from './text-of.js';

export const policyText = textOf('policy');

export function sayPolicyProblem({ code, field, expected }: PolicyProblem): string {
  const said = policyText.problem[code];
  return typeof said === 'string' ? said : said({ field, expected });
}

/** What a policy fixes, field by field: `field` as in the file. */
export function policyFixes(policy: Policy): { readonly field: string; readonly said: string }[] {
  const { fixes } = policyText;
  const { environments, proxy, tls, retention, updates, evidence, audit } = policy;
  const all: readonly (readonly [field: string, said: string | null | undefined | false])[] = [
    [
      'environments',
      environments &&
        fixes.environments({
          n: environments.length,
          names: environments.map(({ name }) => name).join(', '),
        }),
    ],
    ['ownEnvironments', policy.ownEnvironments === false && fixes.ownEnvironments],
    [
      'proxy',
      proxy === undefined ? null : proxy === null ? fixes.proxyNone : fixes.proxy({ url: proxy.url }),
    ],
    ['tls.caFile', tls?.caFile !== undefined && fixes.caFile({ file: tls.caFile })],
    [
      'tls.minVersion',
      tls?.minVersion !== undefined && fixes.minVersion({ version: tls.minVersion.replace('v', ' ') }),
    ],
    ['tls.systemRoots', tls?.systemRoots !== undefined && fixes.systemRoots({ on: tls.systemRoots })],
    ['verify', policy.verify === true && fixes.verify],
    [
      'retention.keepDays',
      retention?.keepDays !== undefined && fixes.keepDays({ days: retention.keepDays ?? 0 }),
    ],
    [
      'retention.keepMebibytes',
      retention?.keepMebibytes !== undefined && fixes.keepMebibytes({ size: retention.keepMebibytes ?? 0 }),
    ],
    ['productionBulk', policy.productionBulk === false && fixes.productionBulk],
    ['revealTokens', policy.revealTokens === false && fixes.revealTokens],
    ['exportTokens', policy.exportTokens === false && fixes.exportTokens],
    [
      'hideAfterMinutes',
      policy.hideAfterMinutes !== undefined && fixes.hideAfterMinutes({ n: policy.hideAfterMinutes }),
    ],
    [
      'updates.feed',
      updates && (updates.feed === null ? fixes.noUpdates : fixes.feed({ url: updates.feed })),
    ],
    ['updates.atStart', updates?.atStart !== undefined && fixes.atStart({ on: updates.atStart })],
    ['evidence.trustedKeys', evidence && fixes.trustedKeys({ n: evidence.trustedKeys.length })],
    ['audit.syslog', audit?.syslog && fixes.syslog(audit.syslog)],
    [
      'audit.keepMebibytes',
      audit?.keepMebibytes !== undefined && fixes.auditKept({ size: audit.keepMebibytes }),
    ],
  ];
  return all.flatMap(([field, said]) => (said ? [{ field, said }] : []));
}
