import { scenarios } from '../../../shared/model/words.js';
import { namesText } from '../../../shared/text/problems.js';
import { expect } from '../../e2e/fixtures/app-test.js';
import { longAfter } from '../../e2e/fixtures/clock.js';
import { screenOf } from '../../e2e/fixtures/screen.js';
import type { Walk } from './walk.js';

/** After these the session is out, or may be: nothing more would be sent for it. */
const last = ['soap-only', 'reset-after', 'cut-answer'];

/** What a logout comes to in each scenario of the sandbox, and one under way. */
export async function throughVerdicts({ desk, take }: Walk): Promise<void> {
  const { window } = desk;
  const screen = screenOf(window);
  await screen.environment(namesText.sandbox).click();
  await screen.session(namesText.demo.reservations).click();
  const others = scenarios.filter((one) => !['normal', 'slow', 'still-active', ...last].includes(one));
  for (const scenario of ['still-active', ...others, ...last]) {
    await screen.scenario.selectOption(scenario);
    await longAfter(window);
    await screen.act.click();
    await expect(screen.act).not.toHaveAttribute('aria-disabled');
    await take(`verdict-${scenario}`);
  }
  await screen.session(namesText.demo.signs).click();
  await screen.scenario.selectOption('slow');
  await longAfter(window);
  await screen.act.click();
  await take('running');
  await expect(screen.act).not.toHaveAttribute('aria-disabled');
  await take('verdict-slow');
}
