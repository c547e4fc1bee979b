import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { projectsContract } from '../../../shared/contract/projects.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { PROJECT_THEMES } from '../../../shared/reference/project-themes.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { fold } from '../../../shared/rules/search.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { schoolNamed } from './named.ts';

type Data<Name extends keyof typeof projectsContract> = DataOf<(typeof projectsContract)[Name]>;

/** The themes by their words: those that come with Baton, as the school calls them, and the school's own. */
export function listThemes({ db }: Pick<QueryContext, 'db'>): ReplyOf<(typeof projectsContract)['themes']> {
  const rows = new Map(
    db.all(build.selectFrom('project_theme').selectAll().orderBy('id')).map((row) => [row.id, row]),
  );
  const given = PROJECT_THEMES.map(({ id, words, source }) => {
    const own = rows.get(id);
    rows.delete(id);
    return { id, words: own?.words ?? words, source, closed: own !== undefined && own.closed_on !== null };
  });
  const own = [...rows.values()].map((row) => ({
    id: row.id,
    words: row.words,
    source: null,
    closed: row.closed_on !== null,
  }));
  return [...given, ...own].sort((a, b) => byText(a.words, b.words));
}

/** What each theme is called; those out of use too, since earlier projects have them. */
export const themeWords = (db: Reader): Map<string, string> =>
  new Map(listThemes({ db }).map(({ id, words }) => [id, words]));

/** Refuses a theme that is not in the list, or is out of use and not the one it had; none is for what had none yet. */
export function checkTheme(db: Reader, theme: string, had: string | null): void {
  const found = listThemes({ db }).find(({ id }) => id === theme);
  if (theme === '' && had === '') return;
  if (found !== undefined && (!found.closed || theme === had)) return;
  throw new Refusal('projects.no-such-theme', 'Choose a theme of the list.', {
    field: 'theme',
    wayOut: 'Add it to the themes first.',
  });
}

function refuseTwice({ db }: CommandContext, words: string, besides: string | null): void {
  if (!listThemes({ db }).some((one) => one.id !== besides && fold(one.words) === fold(words))) return;
  throw new Refusal('projects.theme-twice', `There is a theme called ${words} already.`, { field: 'words' });
}

/** Adds a theme of the school's own. Refuses one that is there already. */
export function addTheme(context: CommandContext, { words }: Data<'addTheme'>): { id: string } {
  refuseTwice(context, words, null);
  const id = context.newId();
  context.db.run(build.insertInto('project_theme').values({ id, words, closed_on: null }));
  context.describe(`Added the project theme ${words}`);
  return { id };
}

/** Refuses a theme that names a school while a project shared without its author's name stands under it. */
function refuseTelling(db: Reader, id: string, words: string): void {
  const school = schoolNamed(db, words);
  if (school === undefined) return;
  const shared = build.selectFrom('project').select('nomination_id').where('theme', '=', id);
  if (db.get(shared.where('shared_as', '<>', '').limit(1)) === undefined) return;
  throw new Refusal(
    'projects.named',
    `A project with this theme is shared without the name, and the theme would name ${school}.`,
    { field: 'words', wayOut: 'Word the theme without the school.' },
  );
}

/**
 * Renames a theme, or takes it out of use: projects that have it keep it. Refuses the words of another, and a school's name
 * where a project with it is shared without the author's.
 */
export function editTheme(context: CommandContext, { id, words, closed }: Data<'editTheme'>): { done: true } {
  const { db, today } = context;
  if (!themeWords(db).has(id))
    throw new Refusal('projects.no-such-theme', 'That theme is not in the list.', {
      wayOut: 'Load the page again.',
    });
  refuseTwice(context, words, id);
  refuseTelling(db, id, words);
  const row = { words, closed_on: closed ? today : null };
  db.run(
    build
      .insertInto('project_theme')
      .values({ id, ...row })
      .onConflict((same) => same.column('id').doUpdateSet(row)),
  );
  context.describe(
    closed ? `Took the project theme ${words} out of use` : `Changed the project theme ${words}`,
  );
  return { done: true };
}
