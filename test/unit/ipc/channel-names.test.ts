import { expect, it } from 'vitest';
import { channelNames } from '../../../shared/ipc/channel-names.js';
import { channels } from '../../../shared/ipc/channels.js';

it('gives the window every channel of the channels, and no other', () => {
  const described = Object.entries(channels).map(([area, one]) => [area, Object.keys(one).sort()]);
  const offered = Object.entries(channelNames).map(([area, names]) => [area, [...names].sort()]);
  expect(Object.fromEntries(offered)).toEqual(Object.fromEntries(described));
});
