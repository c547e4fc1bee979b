import { Button, SegmentedControl } from '@mantine/core';
import { IconColumns3, IconHelpCircle, IconPencil, IconTable, IconUserPlus, IconUsers } from '../ui/icons.ts';

export type View = 'board' | 'table';

interface StagesActionsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onPlace: () => void;
}

/** How the stages are shown, and the ways on from them. */
export function StagesActions({ view, onView, onPlace }: StagesActionsProps) {
  return (
    <>
      <SegmentedControl
        aria-label="How the stages are shown"
        value={view}
        onChange={(value) => onView(value === 'table' ? 'table' : 'board')}
        data={[
          { value: 'board', label: <ViewLabel Icon={IconColumns3} words="Board" /> },
          { value: 'table', label: <ViewLabel Icon={IconTable} words="Table" /> },
        ]}
      />
      <Button
        component="a"
        td="none"
        href="#/stages/questions"
        leftSection={<IconHelpCircle size={17} aria-hidden />}
      >
        Settle questions
      </Button>
      <Button
        component="a"
        td="none"
        href="#/stages/cohorts"
        leftSection={<IconUsers size={17} aria-hidden />}
      >
        Cohorts
      </Button>
      <EditStages />
      <Button variant="filled" leftSection={<IconUserPlus size={17} aria-hidden />} onClick={onPlace}>
        Place someone
      </Button>
    </>
  );
}

/** The stages themselves can be changed while nobody stands on them. */
export function EditStages() {
  return (
    <Button component="a" td="none" href="#/stages/edit" leftSection={<IconPencil size={17} aria-hidden />}>
      Edit stages
    </Button>
  );
}

function ViewLabel({ Icon, words }: { readonly Icon: typeof IconTable; readonly words: string }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
      <Icon size={16} aria-hidden />
      {words}
    </span>
  );
}
