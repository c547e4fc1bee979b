import { Spotlight } from '@mantine/spotlight';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { matches, searchKey, searchWords } from '../../../shared/rules/search.ts';
import { IconArrowRight, IconBriefcase, IconSchool, IconSearch, IconSquare, IconUser } from '../icons.ts';
import { areaGroups } from './areas.ts';
import classes from './Find.module.css';
import { findState } from './find-box.ts';
import type { Findable } from './types.ts';

type Kind = Findable['kind'] | 'page';

const GROUPS: readonly { kind: Kind; label: string; Icon: typeof IconUser }[] = [
  { kind: 'person', label: 'People', Icon: IconUser },
  { kind: 'post', label: 'Posts', Icon: IconBriefcase },
  { kind: 'programme', label: 'Programmes', Icon: IconSchool },
  { kind: 'page', label: 'Pages', Icon: IconSquare },
  { kind: 'action', label: 'Actions', Icon: IconArrowRight },
];

interface Found extends Omit<Findable, 'kind'> {
  readonly kind: Kind;
}

const PAGES: readonly Found[] = areaGroups
  .flatMap((group) => group.areas)
  .map(({ area, label, href }) => ({ id: `page-${area}`, kind: 'page', label, go: href }));

const PER_GROUP = 8;
const LIST = 'found';

interface FindProps {
  /** Null until the names have been read. */
  readonly findable: readonly Findable[] | null;
}

/** The command palette: anybody and anything by a few letters, from anywhere. */
export function Find({ findable }: FindProps) {
  const [query, setQuery] = useState('');
  const keyed = useMemo(
    () => [...(findable ?? []), ...PAGES].map((item) => ({ item, key: searchKey(item.label, item.detail) })),
    [findable],
  );
  const words = searchWords(query);
  const found = keyed.filter(({ key }) => matches(key, words)).map(({ item }) => item);
  const groups = GROUPS.map((group) => ({
    ...group,
    items: found.filter((item) => item.kind === group.kind).slice(0, PER_GROUP),
  })).filter(({ items }) => items.length > 0);
  const [marked, setMarked] = useState('');

  return (
    <Spotlight.Root
      store={findState}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={440}
      classNames={classes}
      attributes={{ content: { 'aria-label': 'Find' } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 0 }}
    >
      {/* The library moves a mark through the list and leaves the focus here, so this says what is marked. */}
      <Spotlight.Search
        // At once, where the library waits: what is typed straight after the key that opens it is not lost.
        ref={focusNow}
        onKeyDown={takeFirst}
        role="combobox"
        aria-label="Find a person, post or programme"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={groups.length === 0 ? undefined : LIST}
        aria-activedescendant={groups.length === 0 || marked === '' ? undefined : marked}
        placeholder="Find a person, post, programme or page"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      {groups.length === 0 ? (
        <Spotlight.Empty role="status">
          {findable === null ? 'The names are being read.' : 'Nothing here has that name.'}
        </Spotlight.Empty>
      ) : (
        <Spotlight.ActionsList id={LIST} role="listbox" aria-label="Found">
          <Marked typed={query !== ''} onChange={setMarked} />
          {groups.map(({ kind, label, Icon, items }) => (
            <Spotlight.ActionsGroup key={kind} label={label} role="group" aria-label={label}>
              {items.map((item) => (
                <Spotlight.Action
                  key={item.id}
                  // The library keeps an id given to it to itself.
                  ref={(option: HTMLElement | null) => option?.setAttribute('id', optionId(item))}
                  role="option"
                  aria-selected={optionId(item) === marked}
                  label={item.label}
                  description={item.detail}
                  leftSection={<Icon size={18} aria-hidden />}
                  onClick={() => go(item)}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        </Spotlight.ActionsList>
      )}
    </Spotlight.Root>
  );
}

const focusNow = (input: HTMLInputElement | null) => input?.focus();

/** Enter takes the first of what is found where the library has marked none, as after a list that came late. */
function takeFirst({ key }: KeyboardEvent): void {
  const list = document.getElementById(LIST);
  if (key === 'Enter' && list !== null && list.querySelector('[data-selected]') === null)
    list.querySelector<HTMLElement>('[role="option"]')?.click();
}

const optionId = ({ kind, id }: Found) => `find-${kind}-${id}`;

/** Marks the first option where the library has marked none, since the list came after what was typed. */
function markFirst(list: HTMLElement): void {
  const first = list.querySelector('[data-action]');
  if (first === null || list.querySelector('[data-selected]') !== null) return;
  first.setAttribute('data-selected', 'true');
  findState.updateState((state) => ({ ...state, selected: 0 }));
}

interface MarkedProps {
  /** Whether something is typed: only then is one marked unasked. */
  readonly typed: boolean;
  readonly onChange: (id: string) => void;
}

/** Tells the id of the option that the library has marked, of which it tells nobody; empty where there is none. */
function Marked({ typed, onChange }: MarkedProps) {
  useEffect(() => {
    const list = document.getElementById(LIST);
    if (list === null) return;
    if (typed) markFirst(list);
    const tell = () => onChange(list.querySelector('[data-selected]')?.id ?? '');
    tell();
    const watch = new MutationObserver(tell);
    watch.observe(list, { subtree: true, childList: true, attributeFilter: ['data-selected'] });
    return () => watch.disconnect();
  }, [typed, onChange]);
  return null;
}

function go(item: Found): void {
  if (typeof item.go === 'string') window.location.assign(item.go);
  else item.go();
}
