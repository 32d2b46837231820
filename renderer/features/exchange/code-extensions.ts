import { xml } from '@codemirror/lang-xml';
import {
  codeFolding,
  foldGutter,
  foldKeymap,
  StreamLanguage,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches } from '@codemirror/search';
import { Compartment, EditorState, type Extension, type StateEffect } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { codePointName, invisibleSource } from '../../../shared/messages/visible-text.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { codeHighlight, codeTheme } from './code-theme.js';
import { followSize } from './follow-size.js';
import { hangingIndent } from './hanging-indent.js';
import { httpParser } from './http-language.js';
import { markOf } from './invisible-characters.js';
import { lineEndMarks } from './line-end-marks.js';
import { markWords } from './mark-words.js';
import { readOnlyCode, readOnlyLabel } from './read-only-code.js';
import type { TextLanguage } from './text-language.js';
import type { Term } from './word-ranges.js';

interface Choices {
  readonly language: TextLanguage;
  readonly label: string;
  readonly wrap: boolean;
  readonly lineEnds: boolean;
  /** Marked where they stand. */
  readonly searched: readonly Term[];
}

const chosen = new Compartment();
const http = StreamLanguage.define(httpParser);

export function editorExtensions(options: Choices, withMenu: boolean): Extension {
  return [
    // Only the line feed divides lines here: a carriage return stays in the text, so that copies are exact.
    EditorState.lineSeparator.of('\n'),
    lineNumbers(),
    codeFolding(),
    foldGutter(),
    highlightSpecialChars({
      // The carriage return of a line end is the business of the line end marks.
      specialChars: new RegExp(`(?!\\r$)${invisibleSource}`, 'gu'),
      render: (code) => specialCharacter(code),
    }),
    highlightSelectionMatches(),
    readOnlyCode(withMenu),
    keymap.of(foldKeymap),
    syntaxHighlighting(codeHighlight),
    codeTheme,
    followSize,
    chosen.of(extensionsFor(options)),
  ];
}

export function choices(options: Choices): StateEffect<unknown> {
  return chosen.reconfigure(extensionsFor(options));
}

function extensionsFor(options: Choices): Extension {
  return [
    languageOf(options.language),
    options.wrap ? [EditorView.lineWrapping, hangingIndent] : [],
    lineEndMarks(options.lineEnds),
    markWords(options.searched),
    readOnlyLabel(options.label),
  ];
}

function languageOf(language: TextLanguage): Extension {
  if (language === 'http') return http;
  return language === 'xml' ? xml({ autoCloseTags: false }) : [];
}

function specialCharacter(code: number): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'xv-special';
  mark.textContent = markOf(code);
  mark.title = exchangeStrings.text.control({ code: codePointName(code) });
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', mark.title);
  return mark;
}
