import { useState } from 'react';
import { type CompareView, compareViews } from '../../../shared/messages/compare/message-text.js';
import type { Direction } from '../../../shared/model/difference.js';
import { compareText } from '../../../shared/text/compare.js';
import { useExchanges } from '../../api/queries.js';
import type { CompareSubject } from '../../state/compare-subject.js';
import { type OpenDialog, openDialog } from '../../state/dialog-state.js';
import { useMedia } from '../../state/use-media.js';
import { Button, IconButton } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { Icon } from '../../ui/icons.js';
import { optionsOf } from '../../ui/options.js';
import { Segments } from '../../ui/segments.js';
import { ComparedTexts } from './compared-texts.js';
import { DifferenceLine } from './difference-line.js';
import { isTooLarge } from './large.js';
import { PlaceTools } from './place-tools.js';
import { SideChoice } from './side-choice.js';
import { useComparison } from './use-comparison.js';
import { useMergeInput } from './use-merge-input.js';
import { usePlaces } from './use-places.js';
import { useSide } from './use-sides.js';
import './compare.css';
import { Checkbox } from '../../ui/checkbox.js';

const directions = ['request', 'answer'] as const;

/** Two exchanges side by side, or one beside what the contract says. */
export function CompareDialog({
  backTo,
  ...start
}: {
  a: CompareSubject;
  b: CompareSubject;
  backTo: OpenDialog | null;
}) {
  const [subjects, setSubjects] = useState({ a: start.a, b: start.b });
  const [direction, setDirection] = useState<Direction>('answer');
  const [view, setView] = useState<CompareView>('normal');
  const [normalHeaders, setNormalHeaders] = useState(true);
  const [collapse, setCollapse] = useState(true);
  // Below this there is no room for two texts beside each other.
  const wide = useMedia('(min-width: 1000px)');
  const a = useSide(subjects.a, direction);
  const b = useSide(subjects.b, direction);
  const comparison = useComparison(a.message, b.message, { view, normalHeaders });
  const input = useMergeInput(comparison, a, b, wide, collapse);
  const places = usePlaces();
  const exchanges = useExchanges(a.detail?.sessionId ?? b.detail?.sessionId ?? '').data ?? [];
  const set = (side: 'a' | 'b') => (subject: CompareSubject) =>
    setSubjects((now) => ({ ...now, [side]: subject }));
  // Then there is one view of it only.
  const isLarge = [a, b].some(({ message }) => message && isTooLarge(message, 'text'));

  return (
    <DialogFrame title={compareText.title} width={1600}>
      <div className="compare whole-dialog">
        <div className="compare-sides">
          <SideChoice
            side="a"
            subject={subjects.a}
            other={subjects.b}
            title={a.title}
            exchanges={exchanges}
            onChange={set('a')}
          />
          <IconButton
            icon="swap"
            label={compareText.swap}
            onClick={() => setSubjects(({ a: left, b: right }) => ({ a: right, b: left }))}
          />
          <SideChoice
            side="b"
            subject={subjects.b}
            other={subjects.a}
            title={b.title}
            exchanges={exchanges}
            onChange={set('b')}
          />
          {backTo && (
            <Button size="small" onClick={() => openDialog(backTo)}>
              <Icon name="back" />
              {compareText.back}
            </Button>
          )}
        </div>
        <div className="compare-tools">
          <Segments
            label={compareText.direction.label}
            value={direction}
            options={optionsOf(directions, compareText.direction)}
            onChange={setDirection}
          />
          {!isLarge && (
            <Segments
              label={compareText.view.label}
              value={view}
              options={optionsOf(compareViews, compareText.view)}
              onChange={setView}
            />
          )}
          {!isLarge && view === 'normal' && (
            <Checkbox
              title={compareText.normalHeadersHint}
              checked={normalHeaders}
              onChange={setNormalHeaders}
              label={compareText.normalHeaders}
            />
          )}
          <Checkbox
            title={compareText.onlyDifferencesHint}
            checked={collapse}
            onChange={setCollapse}
            label={compareText.onlyDifferences}
          />
          <PlaceTools {...places} />
        </div>
        <DifferenceLine comparison={comparison} a={a} b={b} direction={direction} />
        <ComparedTexts
          comparison={comparison}
          input={input}
          a={a}
          b={b}
          direction={direction}
          view={view}
          places={places}
        />
      </div>
    </DialogFrame>
  );
}
