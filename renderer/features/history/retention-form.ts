import type { Settings } from '../../../shared/model/settings.js';

/** The fields as they are typed. */
export interface RetentionForm {
  readonly limitDays: boolean;
  readonly days: string;
  readonly limitSize: boolean;
  readonly megabytes: string;
}

export type Limits = Pick<Settings, 'keepDays' | 'keepMebibytes'>;

export function retentionForm({ keepDays, keepMebibytes }: Limits): RetentionForm {
  return {
    limitDays: keepDays !== null,
    days: String(keepDays ?? 90),
    limitSize: keepMebibytes !== null,
    megabytes: String(keepMebibytes ?? 1024),
  };
}

/** Which fields are wrong, or the limits that they mean. The bounds are those of the settings' schema. */
export function limitsOfForm(
  form: RetentionForm,
): { readonly limits: Limits } | { readonly wrong: readonly ('days' | 'megabytes')[] } {
  const days = form.limitDays ? whole(form.days, 1, 36_500) : null;
  const megabytes = form.limitSize ? whole(form.megabytes, 16, 1_000_000) : null;
  const wrong = [
    ...(days === undefined ? ['days' as const] : []),
    ...(megabytes === undefined ? ['megabytes' as const] : []),
  ];
  if (days === undefined || megabytes === undefined) return { wrong };
  return { limits: { keepDays: days, keepMebibytes: megabytes } };
}

function whole(typed: string, least: number, most: number): number | undefined {
  const digits = typed.trim();
  if (!/^\d{1,7}$/.test(digits)) return undefined;
  const value = Number(digits);
  return value >= least && value <= most ? value : undefined;
}
