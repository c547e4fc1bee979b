import { SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core';
import { useSingleKeysPreference } from '../ui/BatonTheme.tsx';
import { Panel } from '../ui/Panel.tsx';
import classes from './settings.module.css';

/** What belongs to this computer and never to the file: light or dark, and single-letter keys. */
export function ComputerPanel() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [singleKeys, setSingleKeys] = useSingleKeysPreference();
  return (
    <Panel title="This computer" note="Not kept in the file">
      <div className={classes.options}>
        <SegmentedControl
          aria-label="Light or dark"
          data={[
            { value: 'auto', label: 'As the computer' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
        />
        <Switch
          label="Single-letter keys"
          description="M moves, [ and ] go from person to person. Off for those who dictate or stumble on keys."
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
      </div>
    </Panel>
  );
}
