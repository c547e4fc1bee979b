import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '@fontsource-variable/source-sans-3/wght.css';
import './tokens.css';
import './global.css';
import { type MantineColorScheme, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { Shortcuts, SingleKeysProvider, useShortcutRegistry } from './shortcuts.ts';
import { cssVariablesResolver, theme } from './theme.ts';

interface BatonThemeProps {
  /** Left out, the computer's own setting is followed. */
  readonly scheme?: Exclude<MantineColorScheme, 'auto'>;
  readonly singleKeys?: boolean;
  readonly children: ReactNode;
}

/** Everything that shared pieces stand on: tokens, Mantine, shortcuts, notifications. */
export function BatonTheme({ scheme, singleKeys = true, children }: BatonThemeProps) {
  const registry = useShortcutRegistry(singleKeys);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      {...(scheme && { forceColorScheme: scheme })}
    >
      <Shortcuts value={registry}>
        <SingleKeysProvider value={singleKeys}>
          {children}
          <Notifications position="bottom-right" autoClose={10_000} transitionDuration={120} />
        </SingleKeysProvider>
      </Shortcuts>
    </MantineProvider>
  );
}
