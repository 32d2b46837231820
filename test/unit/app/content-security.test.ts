import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, withNonce } from '../../../electron/app/content-security.js';

describe('the policy of our pages', () => {
  it('allows no inline script, no eval and no other origin', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });
  it('hands the nonce to the page that the policy names', () => {
    expect(withNonce('<!doctype html><head><title>x</title></head>', 'abc')).toContain(
      '<head><meta property="csp-nonce" content="abc" />',
    );
  });
});
