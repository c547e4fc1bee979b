import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Profile } from '../../../shared/contract/staff.ts';
import { roleOf } from '../../../shared/reference/roles.ts';
import { shareWords } from '../../../shared/rules/staff-words.ts';
import { client, send } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { IconPlus } from '../../ui/icons.ts';
import { rowNow } from '../../ui/overtaken.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { type Holding, HoldingForm } from './HoldingForm.tsx';
import { Row, Rows, span } from './kit.tsx';

const bases = { substantive: null, acting: 'Acting', cover: 'Cover' } as const;

/** The posts somebody holds and held, each with its role, dates, share and line manager. */
export function PostsPanel({ profile }: { readonly profile: Profile }) {
  const [form, setForm] = useState<Holding | 'new' | null>(null);
  const today = useStatus()?.today ?? '';
  const left = profile.archivedOn !== null;
  // On the last day itself a post is still held; nobody who has left holds one.
  const isHeld = (one: Holding) => one.now && !left;
  const now = profile.holdings.filter(isHeld);
  const before = profile.holdings.filter((one) => !isHeld(one));
  return (
    <Panel
      title="Posts"
      note={now.length > 1 ? `${now.length} held now` : undefined}
      actions={
        left ? null : (
          <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setForm('new')}>
            Add a post
          </Button>
        )
      }
    >
      <Rows none="No post is recorded. Rules that count years in a role need them.">
        {[...now, ...before].map((holding) => (
          <Row
            key={holding.id}
            what={holding.title}
            title={
              <>
                {holding.title}
                {bases[holding.basis] === null ? null : <Tag tone="plain">{bases[holding.basis]}</Tag>}
                {holding.share === null || holding.share === 1 ? null : (
                  <Tag tone="plain">
                    {holding.sharedWith.length > 0
                      ? `Job share, ${shareWords(holding.share)}`
                      : `${shareWords(holding.share)} of the post`}
                  </Tag>
                )}
                {isHeld(holding) ? null : (
                  <Tag tone="unknown">
                    {holding.from !== null && holding.from > today ? 'To come' : 'Held before'}
                  </Tag>
                )}
              </>
            }
            detail={<PostDetail holding={holding} />}
            onEdit={() => setForm(holding)}
            onRemove={() => send(client.staff.removeHolding, { id: holding.id })}
          />
        ))}
      </Rows>
      {profile.leads.length > 0 ? (
        <p>
          Line manager of <Named people={profile.leads} />.
        </p>
      ) : null}
      {form === null ? null : (
        <HoldingForm
          personId={profile.id}
          holding={rowNow(profile.holdings, form)}
          schoolId={profile.employments[0]?.schoolId ?? null}
          onClose={() => setForm(null)}
        />
      )}
    </Panel>
  );
}

function PostDetail({ holding }: { readonly holding: Holding }) {
  const role = roleOf(holding.role)?.words ?? 'role on the ladder not chosen';
  return (
    <>
      {holding.school ?? holding.elsewhere}, {span(holding.from, holding.to)}. {role}
      {holding.lineManager === null ? null : (
        <>
          ; line manager <Named people={[holding.lineManager]} />
        </>
      )}
      {holding.sharedWith.length === 0 ? null : (
        <>
          ; shared with <Named people={holding.sharedWith} />
        </>
      )}
      .
    </>
  );
}

function Named({ people }: { readonly people: readonly { readonly id: string; readonly name: string }[] }) {
  return people.map((one, index) => (
    <span key={one.id}>
      {index === 0 ? '' : ', '}
      <a href={`#/staff/${one.id}`}>{one.name}</a>
    </span>
  ));
}
