import { describe, expect, it } from 'vitest';
import { chosenText, codeTyped, commitmentOf, paperErrors, percent, rootOf, sums, type Count, type Item } from '../src/pages/ballot';

const one: Item = { key: 'S1', label: '青禾县委书记', options: [{ key: 'good', label: '好' }, { key: 'fair', label: '较好' }], most: 1 };
const list: Item = { key: 'P', label: '推荐人选', options: ['a', 'b', 'c'].map((key) => ({ key, label: key.toUpperCase() })), most: 2 };

describe('a paper', () => {
  it('takes up to as many as allowed', () => {
    expect(paperErrors([one, list], { S1: ['good'], P: ['a', 'b', 'c'] })).toEqual({ P: '最多选 2 项，您选了 3 项。' });
    expect(paperErrors([one, list], {})).toEqual({});
  });
  it('is read back in words', () => {
    expect([chosenText(list, ['c', 'a']), chosenText(one, []), chosenText(one, undefined)]).toEqual(['A、C', '弃权', '弃权']);
  });
});

describe('a receipt', () => {
  it('binds ballot, code and paper, however the code is typed', async () => {
    const commitment = await commitmentOf('b-1', '0AB1C-DEFGH-JKMNP-QRST1', 'S1=good;P=a,c');
    expect(await commitmentOf('b-1', ' oabic defgh jkmnp qrstl ', 'S1=good;P=a,c')).toBe(commitment);
    expect(await commitmentOf('b-1', '0AB1C-DEFGH-JKMNP-QRST1', 'S1=fair;P=a,c')).not.toBe(commitment);
    expect(await commitmentOf('b-2', '0AB1C-DEFGH-JKMNP-QRST1', 'S1=good;P=a,c')).not.toBe(commitment);
    expect(codeTyped('o-I-l')).toBe('011');
  });
  it('stands in a list whose digest does not depend on its order', async () => {
    expect(await rootOf(['b', 'a'])).toBe(await rootOf(['a', 'b']));
    expect(await rootOf(['a'])).not.toBe(await rootOf(['a', 'b']));
  });
});

describe('a count', () => {
  const count: Count = { returned: 9, valid: 8, invalid: 1, blank: 1, votes: { S1: { good: 4, fair: 3 }, P: { a: 6, b: 5, c: 0 } }, abstained: { S1: 1, P: 1 } };
  it('fits when votes and abstentions make the valid papers', () => {
    expect([sums(one, count), sums(list, count)]).toEqual([
      { total: 8, ok: true },
      { total: 11, ok: true },
    ]);
    expect(sums(one, { ...count, valid: 9 }).ok).toBe(false);
    expect(sums(list, { ...count, votes: { P: { a: 8, b: 8, c: 8 } } }).ok).toBe(false);
  });
  it('shows shares with one decimal', () => expect([percent(333), percent(1000), percent(0)]).toEqual(['33.3%', '100.0%', '0.0%']));
});
