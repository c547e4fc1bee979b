import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import type { ProjectPage } from '../../shared/contract/projects-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconPrinter } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { Tag } from '../ui/Tag.tsx';
import { usePrintCaseHistories } from './doing.ts';
import { Story } from './Story.tsx';

const crumbs = [
  { label: 'Projects', href: '#/projects' },
  { label: 'Library', href: '#/projects/library' },
];

/** A shared project as anybody reads it. */
export function SharedProjectPage() {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useQuery(api.projects.shared.queryOptions({ input: { id } }));
  if (asked.data !== undefined) return <Shared page={asked.data} />;
  return (
    <Page title="Shared project" crumbs={crumbs}>
      {asked.error === null ? (
        <LoadingRows label="Loading the project" rows={6} />
      ) : (
        <ErrorPanel
          title="This project cannot be shown"
          otherWay={<a href="#/projects/library">Go to the library</a>}
        >
          {explain(asked.error)}
        </ErrorPanel>
      )}
    </Page>
  );
}

function Shared({ page }: { readonly page: ProjectPage }) {
  const printing = usePrintCaseHistories();
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print this case history',
    run: () => printing.printing === null && printing.print([page.id]),
  });
  return (
    <Page
      title={page.fields.title}
      windowTitle="Shared project"
      crumbs={crumbs}
      subtitle={[
        page.author,
        page.post,
        page.school,
        `${page.programme} ${page.academicYear}`,
        `finished ${longDate(page.stateOn)}`,
      ]
        .filter((part) => part !== '')
        .join(', ')}
      mark={<Tag tone="plain">{page.themeWords}</Tag>}
      actions={
        printing.printing === null ? (
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => printing.print([page.id])}
          >
            Print case history
          </Button>
        ) : (
          <Button onClick={printing.cancel}>{printing.printing}… Cancel</Button>
        )
      }
    >
      <Story page={page} asks={false} />
    </Page>
  );
}
