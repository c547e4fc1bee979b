import { describe, expect, it } from 'vitest';
import { inOrder, type Named, nameList, plainWord, withoutNames } from '../../shared/rules/names-out.ts';

const one = (forename: string, surname: string, preferred: string | null = null): Named => ({
  forename,
  surname,
  preferred,
});
const laura = one('Laura', 'Dunmore');
const staff = [
  laura,
  one('Rose', 'Haddad'),
  one('Grant', 'Okafor-Lunn', 'Gee'),
  one('Siobhán', 'O’Brien'),
  one('Zoë', 'van der Berg'),
  one('小明', '王'),
  one('Иван', 'Петров'),
  one('ليلى', 'حداد'),
  one('राम', 'शर्मा'),
  one('Ελένη', 'Παππά'),
  one('דוד', 'לוי'),
  one('Will', 'Li'),
];
const list = nameList(staff, laura);
const of = (words: string) => withoutNames(words, list).words;

describe('a comment that is shown', () => {
  it.each([
    ['Mrs Haddad listens.', '[name] listens.'],
    ['Ask mrs. haddad’s team.', 'Ask [name]’s team.'],
    ['R. Haddad and Rose Haddad agree.', '[name] and [name] agree.'],
    ['Better than Okafor lunn, or Gee.', 'Better than [name], or [name].'],
    ['OKAFOR-LUNN said so; Siobhan obrien too.', '[name] said so; [name] too.'],
    ['She and Zoe van der Berg (Zoë) plan well.', 'She and [name] ([name]) plan well.'],
    ['请问王小明老师，小明知道。', '请问[name]老师，[name]知道。'],
    ['Спросите Петров, пусть ИВАН скажет.', 'Спросите [name], пусть [name] скажет.'],
    ['شكرا لليلى', 'شكرا [name]'],
    ['राम शर्मा ने कहा', '[name] ने कहा'],
    ['Η Ελενη είπε', 'Η [name] είπε'],
    ['תודה לדוד', 'תודה [name]'],
  ])('%s', (written, shown) => {
    expect(of(written).normalize('NFC')).toBe(shown.normalize('NFC'));
  });

  it('keeps the rated person’s own name, and words that only look like names', () => {
    const words = 'Laura will grant time; Ms Dunmore rose to it. I live near Liverpool, in a rose garden.';
    expect(of(words)).toBe(words);
  });

  it('replaces a name that is shared with the rated person only beside another’s', () => {
    const shared = nameList([laura, one('Laura', 'Smithson')], laura);
    expect(withoutNames('Laura asked Laura Smithson.', shared).words).toBe('Laura asked [name].');
  });

  it('is put right where a word was no name, and loses any other word', () => {
    const words = 'The Grant for Year 9 came from JD.';
    expect(withoutNames(words, list)).toEqual({
      words: 'The [name] for Year 9 came from JD.',
      replaced: ['Grant'],
    });
    const wording = { leave: [plainWord('Grant')], blank: [plainWord('JD')] };
    expect(withoutNames(words, list, wording).words).toBe('The Grant for Year 9 came from [name].');
  });
});

describe('the order of comments', () => {
  const comments = ['Calm', 'Late', 'Listens', 'Plans', 'Kind', 'Fair'];

  it('is the same whoever came first, by the alphabet or by the seed', () => {
    for (const seed of [null, 'one'])
      expect(inOrder(comments, seed)).toEqual(inOrder(comments.toReversed(), seed));
  });

  it('is another one for another review', () => {
    expect(inOrder(comments, 'one')).not.toEqual(inOrder(comments, 'two'));
    expect(inOrder(comments, 'one').toSorted()).toEqual(comments.toSorted());
  });
});
