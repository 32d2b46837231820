import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { step, trailFrom, visit } from '../../../renderer/state/trail.js';

const all = () => true;
const visited = (...places: string[]) =>
  places.slice(1).reduce((trail, place) => visit(trail, place, false), trailFrom(places[0] ?? ''));

describe('trail', () => {
  test('back and forward', () => {
    const back = step(visited('a', 'b', 'c'), -1, all);
    expect(back).toEqual({ past: ['a'], now: 'b', ahead: ['c'] });
    expect(back && step(back, 1, all)).toEqual({ past: ['a', 'b'], now: 'c', ahead: [] });
  });

  test('a new place ends what lay ahead', () => {
    const back = step(visited('a', 'b'), -1, all);
    expect(back && visit(back, 'x', false)).toEqual({ past: ['a'], now: 'x', ahead: [] });
  });

  test('what was only glanced at is not gone back to', () => {
    expect(visit(visited('a', 'b'), 'c', true)).toEqual({ past: ['a'], now: 'c', ahead: [] });
  });

  test('places that are gone are left out; where none is left there is no step', () => {
    const trail = visited('a', 'gone', 'c');
    expect(step(trail, -1, (place) => place !== 'gone')).toEqual({ past: [], now: 'a', ahead: ['c'] });
    expect(step(trailFrom('a'), -1, all)).toBeNull();
    expect(step(trail, 1, all)).toBeNull();
  });

  test('as many steps forward as back lead to where one was', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 50 }), fc.nat(49), (places, steps) => {
        const end = visited(...places);
        const taken = Math.min(steps, places.length - 1);
        let trail = end;
        for (let n = 0; n < taken; n += 1) trail = step(trail, -1, all) ?? trail;
        expect(trail.now).toBe(places[places.length - 1 - taken]);
        for (let n = 0; n < taken; n += 1) trail = step(trail, 1, all) ?? trail;
        expect(trail).toEqual(end);
      }),
    );
  });

  test('no more than a hundred places are kept', () => {
    const many = Array.from({ length: 250 }, (_, n) => String(n));
    expect(visited(...many).past).toHaveLength(100);
    expect(visited(...many).past[0]).toBe('149');
  });
});
