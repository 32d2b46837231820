import { compareText } from '../../shared/text/compare.js';
import { composeText } from '../../shared/text/compose.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { flowText } from '../../shared/text/flow.js';
import { fourBindingsText } from '../../shared/text/four-bindings.js';
import { handbookText } from '../../shared/text/handbook.js';
import { listedAsChoice } from '../../shared/text/listing.js';
import { menuText } from '../../shared/text/menu.js';
import { pasteText } from '../../shared/text/paste.js';
import { compareKeys } from '../features/compare/compare-commands.js';
import { DialogFrame } from '../ui/dialog-frame.js';
import { backKeys, chord, forwardKeys } from '../ui/key-names.js';
import './shortcuts.css';

const { groups, keys } = dialogsText.shortcuts;

/** Every key of the window, with what it does. */
export const sheet = (): readonly {
  heading: string;
  lines: readonly (readonly [what: string, keys: string])[];
}[] => [
  {
    heading: groups.find,
    lines: [
      [keys.search, chord('mod', 'K')],
      [keys.filter, listedAsChoice([chord('mod', 'F'), '/'])],
      [keys.arrows, '↑ ↓'],
      [flowText.several, `${chord('shift', '↑ ↓')}, ${chord('mod', 'A')}`],
      [keys.panes, 'F6'],
    ],
  },
  {
    heading: groups.go,
    lines: [
      [flowText.sessionsScreen, chord('mod', '1')],
      [flowText.historyScreen, chord('mod', '2')],
      [flowText.back, backKeys],
      [flowText.forward, forwardKeys],
      [flowText.nextExchange, chord('Alt', '↓')],
      [flowText.previousExchange, chord('Alt', '↑')],
    ],
  },
  {
    heading: groups.act,
    lines: [
      [keys.logOut, chord('mod', 'enter')],
      [keys.check, chord('mod', 'shift', 'enter')],
      [composeText.fromExchange, chord('mod', 'E')],
      [keys.cancel, 'Esc'],
    ],
  },
  {
    heading: groups.change,
    lines: [
      [keys.add, chord('mod', 'N')],
      [pasteText.command, chord('mod', 'shift', 'V')],
      [keys.edit, 'F2'],
      [keys.remove, 'Del'],
      [keys.undo, chord('mod', 'Z')],
    ],
  },
  {
    heading: groups.look,
    lines: [
      [flowText.views, `${chord('Alt', '1')} … 6`],
      [keys.reveal, chord('mod', 'shift', 'R')],
      [keys.copy, chord('mod', 'shift', 'C')],
      [keys.history, chord('mod', 'shift', 'H')],
      [menuText.items.preferences, chord('mod', ',')],
      [handbookText.title, 'F1'],
      [keys.sheet, '?'],
    ],
  },
  {
    heading: compareText.title,
    lines: [
      [compareText.entries.previous, compareKeys.previous],
      [compareText.entries.contract, compareKeys.contract],
      [compareText.keys.markA, compareKeys.markA],
      [compareText.keys.markB, compareKeys.markB],
      [compareText.keys.next, 'F7'],
      [compareText.keys.previous, chord('shift', 'F7')],
      [fourBindingsText.command, compareKeys.fourBindings],
    ],
  },
];

export function ShortcutsSheet() {
  return (
    <DialogFrame title={dialogsText.shortcuts.title} width={640}>
      <div className="sheet">
        {sheet().map(({ heading, lines }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {lines.map(([what, pressed]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    <kbd>{pressed}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}
