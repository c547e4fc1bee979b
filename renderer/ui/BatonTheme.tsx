import './mantine.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '@fontsource-variable/source-sans-3/wght.css';
import './tokens.css';
import './global.css';
import { type MantineColorScheme, MantineProvider } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useDropDownKeys } from './drop-down-keys.ts';
import { useKeepFocus } from './keep-focus.ts';
import { Notices } from './Notices.tsx';
import { keptColorScheme, usePreference } from './preferences.ts';
import { useSecondPress } from './second-press.ts';
import { Shortcuts, SingleKeysProvider, useShortcutRegistry } from './shortcuts.ts';
import { cssVariablesResolver, theme } from './theme.ts';
import { useTypeAhead } from './type-ahead.ts';

/** Whether single letters act on lists, as it was set on this computer. */
export const useSingleKeysPreference = () => usePreference('singleKeys');

interface BatonThemeProps {
  /** Left out, the computer's own setting is followed. */
  readonly scheme?: Exclude<MantineColorScheme, 'auto'>;
  /** Left out, what was set on this computer holds. */
  readonly singleKeys?: boolean;
  readonly children: ReactNode;
}

/** Everything that shared pieces stand on: tokens, Mantine, shortcuts, notifications. */
export function BatonTheme({ scheme, singleKeys: given, children }: BatonThemeProps) {
  const [kept] = useSingleKeysPreference();
  const [colorScheme] = useState(keptColorScheme);
  const singleKeys = given ?? kept;
  const registry = useShortcutRegistry(singleKeys);
  useKeepFocus();
  useSecondPress();
  useTypeAhead();
  useDropDownKeys();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      {...(scheme && { forceColorScheme: scheme })}
    >
      <Shortcuts value={registry}>
        <SingleKeysProvider value={singleKeys}>
          {children}
          <Notices />
        </SingleKeysProvider>
      </Shortcuts>
    </MantineProvider>
  );
}
