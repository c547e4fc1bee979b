import { Button, Drawer, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Theme } from '../../shared/contract/projects-shapes.ts';
import { api, client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { startInFirstField } from '../ui/first-field.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { useDoing } from '../use-doing.ts';
import classes from './projects.module.css';

/** The themes by which projects are found: each can be renamed or taken out of use, and others added. */
export function ThemesDrawer({ onClose }: { readonly onClose: () => void }) {
  const asked = useQuery(api.projects.themes.queryOptions({ input: {} }));
  const doing = useDoing();
  const [added, setAdded] = useState('');
  const add = async () => {
    if (added.trim() === '') return;
    if (await doing(() => send(client.projects.addTheme, { words: added }), 'The theme is added.'))
      setAdded('');
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title="Themes"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={classes.prose}>
        A theme that is out of use is offered no more; projects that have it keep it.
      </p>
      {asked.error === null ? null : (
        <ErrorPanel title="The themes did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading the themes" rows={6} /> : null}
      <ul className={classes.list} aria-label="Themes">
        {(asked.data ?? []).map((theme) => (
          <One key={`${theme.id} ${theme.words}`} theme={theme} />
        ))}
      </ul>
      {asked.data === undefined ? null : (
        <form
          ref={startInFirstField}
          className={classes.filters}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextInput
            label="A further theme"
            autoComplete="off"
            maxLength={80}
            value={added}
            onChange={(event) => setAdded(event.currentTarget.value)}
          />
          <Button type="submit">Add</Button>
        </form>
      )}
    </Drawer>
  );
}

function One({ theme }: { readonly theme: Theme }) {
  const doing = useDoing();
  const { id, closed } = theme;
  const [words, setWords] = useState(theme.words);
  const keep = (closes: boolean, said: string) =>
    void doing(() => send(client.projects.editTheme, { id, words, closed: closes }), said);
  return (
    <li>
      <form
        className={classes.filters}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '' && words !== theme.words) keep(closed, 'The theme is renamed.');
        }}
      >
        <TextInput
          aria-label={`Theme ${theme.words}`}
          description={closed ? 'Out of use' : undefined}
          autoComplete="off"
          maxLength={80}
          w={280}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="sm"
          aria-label={`Rename ${theme.words}`}
          disabled={words.trim() === '' || words === theme.words}
        >
          Rename
        </Button>
        <Button
          size="sm"
          aria-label={closed ? `Use ${theme.words} again` : `Take ${theme.words} out of use`}
          onClick={() => keep(!closed, closed ? 'The theme is in use again.' : 'The theme is out of use.')}
        >
          {closed ? 'Use again' : 'Out of use'}
        </Button>
      </form>
    </li>
  );
}
