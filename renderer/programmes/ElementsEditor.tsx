import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { elementKind, type ProgrammeElement } from '../../shared/reference/element-content.ts';
import { element } from '../../shared/reference/programme-elements.ts';
import { elementDetails, elementName } from '../../shared/rules/element-words.ts';
import { IconPlus } from '../ui/icons.ts';
import { ElementFields, kindChoices } from './ElementFields.tsx';
import classes from './ElementsEditor.module.css';
import { moved } from './moved.ts';
import shared from './programmes.module.css';
import { RowButtons } from './RowButtons.tsx';

interface ElementsEditorProps {
  readonly elements: readonly ProgrammeElement[];
  readonly onChange: (elements: ProgrammeElement[]) => void;
}

/** What a programme consists of: each element in a line, and one at a time open to be changed. */
export function ElementsEditor({ elements, onChange }: ElementsEditorProps) {
  const [open, setOpen] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const close = (next: ProgrammeElement[]) => {
    setOpen(null);
    onChange(next);
  };
  return (
    <div className={shared.form}>
      {elements.length === 0 ? (
        <p className={shared.quiet}>
          Nothing yet. Add what taking part consists of: coaching, shadowing, a project, sessions.
        </p>
      ) : (
        <ul className={classes.rows} aria-label="What it consists of">
          {elements.map((one, index) => {
            const name = elementName(one);
            const details = elementDetails(one);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: an element has no identity but its place
              <li key={index} className={classes.row}>
                <div className={classes.line}>
                  <span className={classes.what}>
                    <b>{name}</b>
                    {details.length === 0 ? null : (
                      <span className={shared.quiet}> {details.join('; ')}</span>
                    )}
                  </span>
                  <Button
                    size="sm"
                    aria-expanded={open === index}
                    aria-label={`${open === index ? 'Done with' : 'Change'}: ${name}`}
                    onClick={() => setOpen(open === index ? null : index)}
                  >
                    {open === index ? 'Done' : 'Change'}
                  </Button>
                  <RowButtons
                    name={name}
                    at={index}
                    of={elements.length}
                    onMove={(to) => close(moved(elements, index, to))}
                    onRemove={() => close(elements.filter((_, at) => at !== index))}
                  />
                </div>
                {open === index ? (
                  <ElementFields
                    element={one}
                    onChange={(next) => onChange(elements.map((each, at) => (at === index ? next : each)))}
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {adding ? (
        <Select
          label="An element of the kind"
          autoFocus
          searchable
          defaultDropdownOpened
          maxDropdownHeight={320}
          data={kindChoices}
          value={null}
          onBlur={() => setAdding(false)}
          onChange={(value) => {
            setAdding(false);
            const read = elementKind.safeParse(value);
            if (!read.success) return;
            setOpen(elements.length);
            onChange([...elements, element(read.data)]);
          }}
        />
      ) : (
        <div>
          <Button
            size="sm"
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add an element
          </Button>
        </div>
      )}
    </div>
  );
}
