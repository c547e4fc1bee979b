import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WordedComment } from '../../shared/contract/review-wording.ts';
import { api, client, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { Panel } from '../ui/Panel.tsx';
import { Problem, Refused } from '../ui/Problem.tsx';
import classes from './reviews.module.css';

/** What was taken out of comments, to be put right before anybody else reads them. Nothing where there are none. */
export function WordingPanel({ reviewId }: { readonly reviewId: string }) {
  const view = useQuery(api.reviews.wording.queryOptions({ input: { id: reviewId }, gcTime: 0 }));
  if (view.error !== null) return <Problem error={view.error} />;
  if (view.data === undefined || view.data.length === 0) return null;
  return (
    <div className={classes.after}>
      <Panel title="Names in comments">
        <p className={classes.quiet}>
          Names of other staff are replaced by [name] on screen, on paper and in the spreadsheet; the answers
          keep them. Look through what was taken out before you hand the report on: put back a word that is no
          name, and take out any other that tells who wrote it or whom it means.
        </p>
        {view.data.map((one) => (
          <Comment key={`${one.group} ${one.place}`} reviewId={reviewId} comment={one} />
        ))}
      </Panel>
    </div>
  );
}

interface CommentProps {
  readonly reviewId: string;
  readonly comment: WordedComment;
}

function Comment({ reviewId, comment }: CommentProps) {
  const { group, place, words, replaced, left } = comment;
  const [word, setWord] = useState('');
  const decide = useCommand(client.reviews.wordComment, () => setWord(''));
  const as = (which: 'no_name' | 'name' | 'out', said: string) =>
    decide.mutate({ reviewId, group, place, shown: words, word: said, as: which });
  return (
    <section className={classes.after} aria-label={`${group}, comment ${place + 1}`}>
      <b>{group}</b>
      <p className={classes.asWritten}>{words}</p>
      <div className={classes.toolbar}>
        {replaced.map((one) => (
          <Button key={one} size="sm" onClick={() => as('no_name', one)}>
            Put back “{one}”
          </Button>
        ))}
        {left.map((one) => (
          <Button key={one} size="sm" onClick={() => as('name', one)}>
            “{one}” is a name
          </Button>
        ))}
        <TextInput
          aria-label="A word to take out"
          placeholder="Another word"
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
        <Button size="sm" disabled={word.trim() === ''} onClick={() => as('out', word)}>
          Take it out
        </Button>
      </div>
      <Refused say={decide.error === null ? null : explain(decide.error)} />
    </section>
  );
}
