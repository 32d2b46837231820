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
    expect(trustProblem(from('app://desk/index.html#x'), trust)).toBeNull();
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
