import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Settings } from '../../shared/model/settings.js';
import { settled, useClient } from '../api/client.js';
import { keys } from '../api/keys.js';

/** The remembered sizes of a group of panes, and what to call when the person moved a border. */
export function usePanes(name: string, panes: readonly string[], initial: readonly number[]) {
  const client = useClient();
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stored = queryClient.getQueryData<Settings>(keys.settings)?.paneSizes[name];
  const sizes = stored?.length === panes.length ? stored : initial;
  const layout = Object.fromEntries(panes.map((pane, index) => [pane, sizes[index] ?? 0]));

  const save = useCallback(
    (next: Record<string, number>) => {
      const values = panes.map((pane) => next[pane]);
      // A pane that is closed has no size worth remembering.
      if (values.some((value) => value === undefined || value <= 0)) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(async () => {
        const settings = queryClient.getQueryData<Settings>(keys.settings);
        const rounded = values.map((value) => Math.round((value ?? 0) * 100) / 100);
        const paneSizes = { ...settings?.paneSizes, [name]: rounded };
        const result = await settled(client.settings.update({ paneSizes }));
        if (result.ok) queryClient.setQueryData(keys.settings, result.value);
      }, 400);
    },
    [queryClient, client, name, panes],
  );
  return { layout, save };
}
