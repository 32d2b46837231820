import { expect, test } from 'vitest';
import { limitsOfForm, retentionForm } from '../../../renderer/features/history/retention-form.js';
import { settingsSchema } from '../../../shared/model/settings.js';
import { dataSize } from '../../../shared/text/history-screen.js';

const all = { keepDays: null, keepMebibytes: null };

test('all is kept unless it is limited, and what was chosen is shown again', () => {
  expect(limitsOfForm(retentionForm(all))).toEqual({ limits: all });
  const some = { keepDays: 30, keepMebibytes: 512 };
  expect(limitsOfForm(retentionForm(some))).toEqual({ limits: some });
});

test('bounds are those of the settings, and both fields are told at once', () => {
  const schema = settingsSchema.partial();
  for (const typed of [
    '0',
    '1',
    '15',
    '16',
    '36500',
    '36501',
    '1000000',
    '1000001',
    '',
    'x',
    '1.5',
    '-1',
    ' 20 ',
  ]) {
    const read = limitsOfForm({ limitDays: true, days: typed, limitSize: true, megabytes: typed });
    const value = Number(typed);
    const days = typed !== '' && schema.safeParse({ keepDays: value }).success;
    const megabytes = typed !== '' && schema.safeParse({ keepMebibytes: value }).success;
    expect('wrong' in read ? read.wrong : [], typed).toEqual([
      ...(days ? [] : ['days']),
      ...(megabytes ? [] : ['megabytes']),
    ]);
  }
  expect(limitsOfForm({ limitDays: false, days: 'x', limitSize: false, megabytes: '' })).toEqual({
    limits: all,
  });
});

test('sizes are short', () => {
  expect([0, 458_752, 6_291_456, 1_073_741_824, 53_687_091_200].map(dataSize)).toEqual([
    '0.0 KB',
    '448 KB',
    '6.0 MB',
    '1.0 GB',
    '50 GB',
  ]);
});
