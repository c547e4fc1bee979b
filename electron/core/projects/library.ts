import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { projectsContract } from '../../../shared/contract/projects.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { searchKey } from '../../../shared/rules/search.ts';
import type { QueryContext } from '../context.ts';
import { nameOf } from '../staff/names.ts';
import { wordsThatGo, wordsThatStay } from './named.ts';
import { placesTakenUp } from './places.ts';
import { schoolsById } from './read.ts';
import { projectFieldsOf, projectHeads, selectProject } from './rows.ts';
import { themeWords } from './themes.ts';

type Data<Name extends keyof typeof projectsContract> = DataOf<(typeof projectsContract)[Name]>;
type Reply<Name extends keyof typeof projectsContract> = ReplyOf<(typeof projectsContract)[Name]>;

/** Finished projects that are shared, the newest year first, then by title; those that are not are only counted. */
export function library(context: QueryContext): Reply<'library'> {
  const { db, meeting } = context;
  const rows = projectHeads(db);
  const shared = rows.filter((row) => row.shared_on !== null);
  const places = new Map(placesTakenUp(db).map((place) => [place.id, place]));
  const themes = themeWords(db);
  const schools = schoolsById(db);
  return {
    projects: shared
      .flatMap((row) => {
        const place = places.get(row.nomination_id);
        if (place === undefined) return [];
        const school = schools.get(row.school_id ?? '');
        return [
          {
            id: row.nomination_id,
            title: row.title,
            theme: row.theme,
            themeWords: themes.get(row.theme) ?? '',
            author: row.shared_as || nameOf(place),
            school: row.shared_as === '' ? (school?.name ?? '') : '',
            phase: school?.phase ?? '',
            year: place.year,
            programme: place.programme,
            aim: row.aim,
          },
        ];
      })
      .sort((a, b) => byText(b.year, a.year) || byText(a.title, b.title)),
    notShared: meeting
      ? null
      : rows.filter((row) => row.state === 'finished' && row.shared_on === null).length,
  };
}

/**
 * Of shared projects the words by which the whole of what is read there is found, each once and folded: a key for
 * `matches`. Without the name neither helpers nor sponsor, coach and post are among them. What is not shared is left out.
 */
export function libraryWords({ db }: QueryContext, { ids }: Data<'libraryWords'>): Reply<'libraryWords'> {
  const keys = new Map<string, string>();
  const keyOf = (word: string) => {
    const known = keys.get(word);
    if (known !== undefined) return known;
    const key = searchKey(word);
    keys.set(word, key);
    return key;
  };
  return db
    .all(selectProject.where('shared_on', 'is not', null).where('nomination_id', 'in', ids))
    .map((row) => {
      const fields = projectFieldsOf(row);
      const texts = [
        ...wordsThatStay(fields),
        ...(row.shared_as === '' ? [row.post, ...wordsThatGo(fields)] : []),
      ];
      const words = new Set(texts.flatMap((text) => text.split(/[\s.,;:!?()]+/)));
      return { id: row.nomination_id, words: [...new Set([...words].map(keyOf))].join('') };
    });
}
