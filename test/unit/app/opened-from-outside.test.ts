import { describe, expect, it } from 'vitest';
import { offerIn } from '../../../electron/app/opened-from-outside.js';

describe('what comes from outside', () => {
  it.each([
    ['session-desk:show?text=3f2a%20x', '3f2a x'],
    ['session-desk://show?text=a+b', 'a b'],
    ['session-desk://show/?text=%C5%9F', 'ş'],
    ['SESSION-DESK:SHOW?text=x', 'x'],
  ])('reads the text of %s', (link, text) => {
    expect(offerIn(['--no-sandbox', link])).toEqual({ kind: 'link', text });
  });

  it.each([
    'session-desk:logout?token=x',
    'session-desk:show?text=x&then=logout',
    'session-desk:show?text=%E0%A4%A',
    'session-desk:show?text=',
    'session-desk:show',
    'session-desk:',
    `session-desk:show?text=${'x'.repeat(9000)}`,
    'https://example.test/x',
    'session-deskx:show?text=x',
  ])('takes nothing else for a link: %s', (link) => {
    expect(offerIn([link])).toBeNull();
  });

  it('takes a recorded file, but no switch that ends like one', () => {
    expect(offerIn(['/tmp/a b.HAR'])).toEqual({ kind: 'file', path: '/tmp/a b.HAR' });
    expect(offerIn(['--x=/tmp/a.har', '/etc/passwd'])).toBeNull();
  });
});
