import { useEffect } from 'react';
import { useSettings } from '../api/queries.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

export function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  const resolved = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset.theme = resolved;
}

/** Follows the chosen theme, and the system's where none was chosen. */
export function useTheme(): void {
  const { data } = useSettings();
  const theme = data?.theme ?? 'system';
  useEffect(() => {
    applyTheme(theme);
    const onChange = () => applyTheme(theme);
    dark.addEventListener('change', onChange);
    return () => dark.removeEventListener('change', onChange);
  }, [theme]);
}
