import { describe, expect, it, vi } from 'vitest';
import { createJudge } from '../../../shared/protocol/create-judge.js';
import { judge } from '../../../shared/protocol/judge.js';
import {
  A,
  type AnswerParts,
  checkResponse,
  complete,
  envelope11,
  envelope12,
  H,
  logoutResponse,
  T,
  transmission,
} from './answers.js';

vi.mock('../../../shared/protocol/judge.js', async (load) => {
  const real = await load<typeof import('../../../shared/protocol/judge.js')>();
  return { judge: vi.fn(real.judge) };
});

const logout = { type: T, body: envelope11(logoutResponse) };

describe('createJudge', () => {
  it('reads identical answers once', () => {
    vi.mocked(judge).mockClear();
    const remembering = createJudge();
    for (let round = 0; round < 100; round += 1) {
      expect(remembering('Logout', 'soap11', complete(logout)).outcome).toBe('accepted');
      expect(remembering('Logout', 'soap11', complete({ status: 503 })).outcome).toBe('http-error');
    }
    expect(judge).toHaveBeenCalledTimes(2);
  });

  it('tells apart whatever the verdict depends on', () => {
    const remembering = createJudge();
    const answers: AnswerParts[] = [
      logout,
      { ...logout, type: H },
      { ...logout, type: null },
      { ...logout, status: 202 },
      { ...logout, truncated: true },
      { ...logout, body: logout.body.replace('sansejour.com', 'sansejour.cam') },
      { type: A, body: envelope12(logoutResponse) },
      { type: T, body: envelope11(checkResponse('true')) },
      {},
      { closeDelimited: true },
    ];
    for (const _round of [1, 2]) {
      for (const operation of ['Logout', 'CheckToken'] as const) {
        for (const binding of ['soap11', 'soap12', 'get'] as const) {
          for (const parts of answers) {
            const given = complete(parts);
            expect(remembering(operation, binding, given)).toEqual(judge(operation, binding, given));
          }
        }
      }
    }
    const half = transmission({ sent: 'part', answer: complete(logout).answer });
    expect(remembering('Logout', 'soap11', half).outcome).toBe('unknown');
  });

  it('forgets the oldest and keeps its own copy of the bytes', () => {
    const remembering = createJudge();
    const first = complete(logout);
    remembering('Logout', 'soap11', first);
    first.answer?.body.fill(0x20);
    expect(remembering('Logout', 'soap11', first).outcome).toBe('unexpected');
    vi.mocked(judge).mockClear();
    for (let status = 500; status < 540; status += 1) remembering('Logout', 'soap11', complete({ status }));
    remembering('Logout', 'soap11', complete({ status: 500 }));
    expect(judge).toHaveBeenCalledTimes(41);
  });
});
