import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosisPage } from '../../../shared/diagnosis/diagnosis-page.js';
import { causes } from '../../../shared/model/causes.js';

const file = join(import.meta.dirname ?? __dirname, '../../../docs/diagnosis.md');

describe('docs/diagnosis.md', () => {
  it('is what the code writes', () => {
    const page = diagnosisPage();
    if (process.env.SESSION_DESK_WRITE_DOCS === '1') writeFileSync(file, page);
    expect(readFileSync(file, 'utf8')).toBe(page);
  });

  it('has each cause once', () => {
    const rows = [...diagnosisPage().matchAll(/^\| `([\w-]+)` \|/gm)].map(([, cause]) => cause);
    expect([...rows].sort()).toEqual([...causes].sort());
  });
});
