import { describe, expect, it } from 'vitest';
import {
  htmlTitle,
  isHtmlType,
  isLoginPage,
  looksLikeHtml,
  unescapeHtml,
} from '../../../shared/protocol/html-text.js';

describe('what HTML says', () => {
  it.each([
    ['&amp;', '&'],
    ['&lt;', '<'],
    ['&GT;', '>'],
    ['&quot;', '"'],
    ['&apos;', "'"],
    ['&nbsp;', ' '],
    ['&#65;', 'A'],
    ['&#x41;', 'A'],
    ['&#1114111;', '\u{10ffff}'],
    ['&#xd7ff;', '\ud7ff'],
    ['&#xe000;', '\ue000'],
    ['&#55295;', '\ud7ff'],
    // Once, and only what names a character.
    ['&amp;lt;', '&lt;'],
    ['&#0;', '&#0;'],
    ['&#xd800;', '&#xd800;'],
    ['&#57343;', '&#57343;'],
    ['&#1114112;', '&#1114112;'],
    ['&#x110000;', '&#x110000;'],
    ['&nono;', '&nono;'],
    ['&amp', '&amp'],
  ])('%s is %s', (written, read) => expect(unescapeHtml(`a${written}z`)).toBe(`a${read}z`));

  it.each([
    ['<html>', true],
    [' \n<!DOCTYPE html>', true],
    ['<HEAD>', true],
    ['<body class="x">', true],
    ['<?xml version="1.0"?><html xmlns="x">', true],
    ['<!-- a note --><html>', true],
    ['<htmlish>', false],
    ['text <html>', false],
    ['<soap:Envelope><html>', false],
    [`${' '.repeat(4_000)}<html>`, false],
  ])('%j begins as HTML does: %s', (text, is) => expect(looksLikeHtml(text)).toBe(is));

  it('HTML has two types', () => {
    const types = ['text/html', 'application/xhtml+xml', 'text/xml', ''];
    expect(types.filter(isHtmlType)).toEqual(['text/html', 'application/xhtml+xml']);
  });

  it.each([
    ['<title>A &amp; B</title>', 'A & B'],
    ['<h1 class="x">One</h1>', 'One'],
    ['<H2>Two</H2>', 'Two'],
    ['<h3>Three</h3>', undefined],
    ['<title></title>', undefined],
    [`${' '.repeat(200_000)}<title>Late</title>`, undefined],
  ])('%j is called %s', (html, title) => expect(htmlTitle(html)).toBe(title));

  it.each([
    ['<input type="password">', true],
    ["<INPUT name=p TYPE = 'password'>", true],
    ['<input type=password>', true],
    ['<input type="text">', false],
    ['<p type="password">', false],
    ['password', false],
  ])('%s asks for a password: %s', (html, asks) => expect(isLoginPage(html)).toBe(asks));
});
