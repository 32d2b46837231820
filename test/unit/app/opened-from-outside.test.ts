import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { offerIn } from '../../../electron/app/opened-from-outside.js';

describe('what comes from outside', () => {
  it.each([
    ['session-desk:show?text=3f2a%20x', '3f2a x'],
    ['session-desk://show?text=a+b', 'a b'],
    ['session-desk://show/?text=%C5%9F', 'ş'],
    ['SESSION-DESK:SHOW?text=x', 'x'],
  ])('reads the text of %s', (link, text) => {
    expect(offerIn(['--no-sandbox', link], '/')).toEqual({ kind: 'link', text });
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
    expect(offerIn([link], '/')).toBeNull();
  });

  it.each([
    ['/tmp/a b.HAR', 'file', '/tmp/a b.HAR'],
    [pathToFileURL('/tmp/a b.har').href, 'file', '/tmp/a b.har'],
    [pathToFileURL('/tmp/ş.session-desk').href.replace('file:', 'FILE:'), 'team', '/tmp/ş.session-desk'],
    ['../work/team.Session-Desk', 'team', '/home/ayse/work/team.Session-Desk'],
  ])('takes a recorded file or a team’s, as a desktop or a person names it: %s', (word, kind, path) => {
    expect(offerIn([word], '/home/ayse/here')).toEqual({ kind, path: resolve(path) });
  });

  it.each([
    '--x=/tmp/a.har',
    '/etc/passwd',
    'file://elsewhere/a.har',
    'file:///tmp/%2F.har',
    '.session-desk',
  ])('takes nothing else for a file: %s', (word) => {
    expect(offerIn([word], '/home')).toBeNull();
  });
});
