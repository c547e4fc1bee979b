import { Spotlight } from '@mantine/spotlight';
import { useMemo, useState } from 'react';
import { matches, searchKey, searchWords } from '../../../shared/rules/search.ts';
import { IconArrowRight, IconBriefcase, IconSchool, IconSearch, IconSquare, IconUser } from '../icons.ts';
import { areaGroups } from './areas.ts';
import classes from './Find.module.css';
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

/** The command palette: anybody and anything by a few letters, from anywhere. */
export function Find({ findable }: { readonly findable: readonly Findable[] }) {
  const [query, setQuery] = useState('');
  const keyed = useMemo(
    () => [...findable, ...PAGES].map((item) => ({ item, key: searchKey(item.label, item.detail) })),
    [findable],
  );
  const words = searchWords(query);
  const found = keyed.filter(({ key }) => matches(key, words)).map(({ item }) => item);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={440}
      classNames={classes}
      attributes={{ content: { 'aria-label': 'Find' } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
    >
      <Spotlight.Search
        aria-label="Find a person, post or programme"
        placeholder="Find a person, post, programme or page"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {GROUPS.map(({ kind, label, Icon }) => {
          const items = found.filter((item) => item.kind === kind).slice(0, PER_GROUP);
          if (items.length === 0) return null;
          return (
            <Spotlight.ActionsGroup key={kind} label={label}>
              {items.map((item) => (
                <Spotlight.Action
                  key={item.id}
                  label={item.label}
                  description={item.detail}
                  leftSection={<Icon size={18} aria-hidden />}
                  onClick={() => go(item)}
                />
              ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {found.length === 0 ? <Spotlight.Empty>Nothing here has that name.</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function go(item: Found): void {
  if (typeof item.go === 'string') window.location.assign(item.go);
  else item.go();
}
