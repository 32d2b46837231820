import { describe, expect, it } from 'vitest';
import { type Trust, trustProblem } from '../../../electron/app/trusted-sender.js';

const trust: Trust = { page: 'app://desk/index.html', isMainWindow: (id) => id === 7 };
const from = (url: string, id = 7, parent: unknown = null) => ({
  sender: { id },
  senderFrame: { url, parent },
});

describe('who may call the main process', () => {
  it('trusts the top frame of our window, on our page', () => {
    expect(trustProblem(from('app://desk/index.html'), trust)).toBeNull();
    // What stands behind the # is read by the page alone: it names no other document.
    for (const behind of ['', 'en', 'x', '/../evil', '?x', '//evil/', '\n', '#'])
      expect(trustProblem(from(`app://desk/index.html#${behind}`), trust)).toBeNull();
  });

  it.each([
    ['our scheme without the page', from('app://desk/')],
    ['a part of the page by itself', from('app://desk/assets/main.js')],
    ['bytes', from('app://desk/bytes/0123')],
    ['our page with a question', from('app://desk/index.html?x')],
    ['an empty page', from('about:blank')],
    ['a frame without an address', from('')],
    ['another host of our scheme', from('app://evil/')],
    ['a host that begins like ours', from('app://desk.evil/')],
    ['our page behind the # of another', from('https://evil/#app://desk/index.html')],
    ['our scheme with our page behind its #', from('app://desk/#/index.html')],
    ['a # that is part of the path', from('app://desk/index.html%23en')],
    ['our page with an empty question', from('app://desk/index.html?#en')],
    ['our host as the name of a user', from('app://desk@evil/index.html#en')],
    ['the web', from('https://desk/')],
    ['a file', from('file:///app/index.html')],
    ['a data page', from('data:text/html,x')],
    ['another window', from('app://desk/index.html', 8)],
    ['a frame within our page', from('app://desk/index.html', 7, {})],
    ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }],
  ])('refuses %s', (_name, event) => {
    expect(trustProblem(event, trust)).toMatch(/\w/);
  });
});
