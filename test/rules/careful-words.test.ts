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
    ['She has two children in Year 4 and cannot stay late', 'family'],
    ['He collects the children at 3', 'family'],
    ['Works round her kids', 'family'],
    ['Looks after elderly parents', 'family'],
    ['Often unwell in the autumn', 'health'],
    ['Has had long covid', 'health'],
    ['A heart condition since 2024', 'health'],
    ['Uses a wheelchair', 'health'],
    ['Back from mat leave in May', 'pregnancy'],
    ['She is 58.', 'age'],
  ])('asks again about %s', (text, topic) => {
    expect(topics(text)).toContain(topic);
  });

  it.each([
    'Leads health and safety for the science department',
    'Wants to work with younger pupils',
    'Good with young people and their parents',
    'Works in partnership with three schools',
    'Led Key Stage 3 for two years',
    'Children in Year 4 make good progress',
    'The children in Year 4 make good progress with her',
    'She is 20 minutes from the other site, and he is 50 per cent at each',
    'Knows how the kids in 7B learn',
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
