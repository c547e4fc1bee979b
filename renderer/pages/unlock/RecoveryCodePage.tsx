import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, client, runJob } from '../../client.ts';
import { change } from '../../session.ts';
import { explain } from '../../submit.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Logo } from '../../ui/frame/Logo.tsx';
import { IconPrinter, IconShieldLock } from '../../ui/icons.ts';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { useHeadingFocus } from '../../ui/page-focus.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { RecoveryCode } from '../../ui/passphrase/RecoveryCode.tsx';
import { UntilKept } from '../../ui/passphrase/UntilKept.tsx';
import { usePrint } from '../../use-print.ts';
import classes from './unlock.module.css';

/** Shows a new recovery code, once: it is printed or written down, and then kept nowhere but on that paper. */
export function RecoveryCodePage() {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle('The recovery code');
  useHeadingFocus(heading, 'The recovery code');
  const found = useQuery(api.app.recoveryCode.queryOptions({ input: {}, gcTime: 0 }));
  const { print, printing } = usePrint();
  const code = found.data?.code ?? null;
  return (
    <main className={classes.page}>
      <Logo size={40} cut="var(--bg)" />
      <section className={`${classes.card} ${classes.wide}`} aria-labelledby="recovery-code">
        <h1 id="recovery-code" ref={heading} className={classes.title} tabIndex={-1}>
          <IconShieldLock size={20} aria-hidden />
          Put the recovery code in the school’s safe
        </h1>
        <p>
          It opens the file when the passphrase is forgotten, or when whoever knew it has left. Without the
          passphrase or this code nobody can open the file. It is shown only now.
        </p>
        {found.error ? (
          <ErrorPanel title="The code could not be shown" onRetry={() => void found.refetch()}>
            {explain(found.error)}
          </ErrorPanel>
        ) : null}
        {code === null ? (
          found.error ? null : (
            <LoadingRows label="Showing the recovery code" rows={2} />
          )
        ) : (
          <RecoveryCode code={code} label="The recovery code, in groups" />
        )}
        <div className={classes.actions}>
          <Button
            leftSection={<IconPrinter size={17} aria-hidden />}
            loading={printing !== null}
            onClick={() => print((options) => runJob(client.app.printRecoveryCode, {}, options))}
          >
            Make a page to print
          </Button>
        </div>
        <UntilKept
          label="I have printed it or written it down, and it goes into the safe"
          button="Go on"
          onGoOn={() => change('confirmRecoveryCode', {})}
        />
      </section>
    </main>
  );
}
