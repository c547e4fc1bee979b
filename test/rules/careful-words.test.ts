import { describe, expect, it } from 'vitest';
import { carefulWords, topicWords } from '../../shared/rules/careful-words.ts';

const topics = (text: string) => [...new Set(carefulWords(text).map(({ topic }) => topic))];

describe('words that a note about a person is asked again about', () => {
  it.each([
    ['Off sick since March', 'health'],
    ['Says the STRESS is getting to her', 'health'],
    ['Waiting for a diagnosis.', 'health'],
    ['His wife works at the hospice', 'family'],
    ['Her children start school next year', 'family'],
    ['Probably too old for headship', 'age'],
    ['Will retire soon', 'age'],
    ['Pregnant, due in May', 'pregnancy'],
    ['On maternity leave', 'pregnancy'],
    ['NASUWT rep', 'union'],
    ['Active in the union', 'union'],
  ])('asks again about %s', (text, topic) => {
    expect(topics(text)).toContain(topic);
  });

  it.each([
    'Leads health and safety for the science department',
    'Wants to work with younger pupils',
    'Good with young people and their parents',
    'Works in partnership with three schools',
    'Led Key Stage 3 for two years',
    'A strong year: storage of equipment, bold wages plan, Willa taught well',
    '',
  ])('lets ordinary words pass: %s', (text) => {
    expect(carefulWords(text)).toEqual([]);
  });

  it('names each word once, in the order of the text, whatever its case and accents', () => {
    expect(carefulWords('Síck again. SICK! and her wife is ill')).toEqual([
      { topic: 'health', word: 'sick' },
      { topic: 'family', word: 'wife' },
      { topic: 'health', word: 'ill' },
    ]);
  });

  it('says the topics in a sentence', () => {
    expect(topicWords(carefulWords('sick'))).toBe('health');
    expect(topicWords(carefulWords('sick, then pregnant'))).toBe('health and pregnancy');
    expect(topicWords(carefulWords('sick, too old, in the union'))).toBe('health, age and union matters');
  });
});
