import { expect, it } from 'vitest';
import { firstForm, readForm } from '../../../renderer/features/bulk/option-form.js';
import { bulkOptionsSchema } from '../../../shared/model/bulk.js';
import { environmentAt } from '../../integration/bulk/test-services.js';

const environment = environmentAt('https://host.example/sws/Authentication.asmx', {
  defaultBinding: 'soap12',
  verify: true,
});

it('begins with what the environment says, and goes on by itself only where somebody asks for it', () => {
  const { options, errors } = readForm(firstForm(environment));
  expect(errors).toEqual({});
  expect(options).toMatchObject({
    binding: 'soap12',
    verify: true,
    resumeAfterRetry: false,
    withoutWindow: false,
  });
  expect(bulkOptionsSchema.safeParse(options).success).toBe(true);
});

it.each([
  ['concurrency', '0'],
  ['concurrency', '65'],
  ['concurrency', '1.5'],
  ['concurrency', ''],
  ['ratePerSecond', '0'],
  ['ratePerSecond', 'fast'],
  ['stopAfterFailures', '-1'],
])('refuses %s of "%s"', (field, text) => {
  const { errors } = readForm({ ...firstForm(environment), [field]: text });
  expect(Object.keys(errors)).toEqual([field]);
});

it('takes an empty rate and an empty stop as none', () => {
  const { options } = readForm({ ...firstForm(environment), ratePerSecond: ' ', stopAfterFailures: '' });
  expect(options).toMatchObject({ ratePerSecond: null, stopAfterFailures: null });
});
