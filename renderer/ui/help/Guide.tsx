import chapters from 'virtual:guide';
import { Button, UnstyledButton } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { counted } from '../../../shared/rules/dates.ts';
import { usePathOfHash } from '../hash.ts';
import { IconArrowLeft } from '../icons.ts';
import { SearchField } from '../SearchField.tsx';
import { Blocks } from './GuideBlocks.tsx';
import { type Chapter, chapterAbout, findInGuide, sectionsOf } from './guide.ts';
import classes from './Help.module.css';

const [everywhere, ...pages] = chapters;
const sections = sectionsOf(pages);

/** A chapter that is open, and with which of its blocks reading begins. */
interface Place {
  readonly chapter: Chapter;
  readonly block: number;
}

/** The user guide: found by what it says, and read one chapter at a time. */
export function Guide() {
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState<Place | null>(null);
  if (place === null) return <Chapters query={query} onQuery={setQuery} onOpen={setPlace} />;
  return (
    <Reading
      key={place.chapter.id}
      place={place}
      onGo={(id) => {
        const chapter = pages.find((one) => one.id === id);
        setPlace(chapter === undefined ? null : { chapter, block: 0 });
      }}
      onBack={() => setPlace(null)}
    />
  );
}

interface ChaptersProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (place: Place) => void;
}

/** The chapters, the one about this page first; or the sections that hold what is searched. */
function Chapters({ query, onQuery, onOpen }: ChaptersProps) {
  const [path] = usePathOfHash();
  const whole = useRef<HTMLDivElement>(null);
  // The first time, the guide comes after the drawer has looked for where typing starts.
  useEffect(() => whole.current?.querySelector('input')?.focus(), []);
  const searching = query.trim() !== '';
  const found = findInGuide(sections, query);
  const about = pages.find(({ id }) => id === chapterAbout(path));
  return (
    <div ref={whole} className={classes.help}>
      <SearchField
        first
        label="Search the guide"
        value={query}
        onChange={onQuery}
        found={counted(found.length, 'place', 'places')}
      />
      {!searching ? null : found.length === 0 ? (
        <p className={classes.quiet}>The guide says nothing of that. Try one word alone.</p>
      ) : (
        <ul className={classes.list} aria-label="Found in the guide">
          {found.map(({ chapter, block, name }) => (
            <li key={`${chapter.id} ${block} ${name}`}>
              <UnstyledButton className={classes.go} onClick={() => onOpen({ chapter, block })}>
                {name || chapter.title}
                {name === '' ? null : <span className={classes.quiet}>{chapter.title}</span>}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {searching ? null : (
        <>
          {about === undefined ? null : (
            <div>
              <h3>About this page</h3>
              <UnstyledButton className={classes.go} onClick={() => onOpen({ chapter: about, block: 0 })}>
                {about.title}
              </UnstyledButton>
            </div>
          )}
          <div>
            <h3>The guide</h3>
            <ol className={classes.list} aria-label="Chapters">
              {pages.map((chapter) => (
                <li key={chapter.id}>
                  <UnstyledButton className={classes.go} onClick={() => onOpen({ chapter, block: 0 })}>
                    {chapter.title}
                  </UnstyledButton>
                </li>
              ))}
            </ol>
          </div>
          {everywhere === undefined ? null : <Blocks blocks={everywhere.blocks} onGo={() => undefined} />}
        </>
      )}
    </div>
  );
}

interface ReadingProps {
  readonly place: Place;
  readonly onGo: (chapter: string) => void;
  readonly onBack: () => void;
}

function Reading({ place: { chapter, block }, onGo, onBack }: ReadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const prefix = useId();
  useEffect(() => {
    heading.current?.focus();
    if (block > 0) document.getElementById(`${prefix}${block}`)?.scrollIntoView({ block: 'start' });
  }, [block, prefix]);
  return (
    <article className={classes.reading} aria-labelledby={`${prefix}title`}>
      <Button
        size="sm"
        variant="subtle"
        className={classes.back}
        leftSection={<IconArrowLeft size={15} aria-hidden />}
        onClick={onBack}
      >
        All chapters
      </Button>
      <h3 ref={heading} id={`${prefix}title`} tabIndex={-1}>
        {chapter.title}
      </h3>
      <Blocks blocks={chapter.blocks} prefix={prefix} onGo={onGo} />
    </article>
  );
}
