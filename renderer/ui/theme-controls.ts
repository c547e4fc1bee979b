import {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  Drawer,
  Input,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import classes from './controls.module.css';

const quick = { duration: 120, timingFunction: 'ease-out' } as const;
/** A dialog's own head is no banner of the page. */
const plainHead = { header: { role: 'presentation' } };
const field = { label: classes.label, description: classes.description, error: classes.error };

/** How Mantine's controls are set once for the whole app, so that screens pass no sizes or classes. */
export const controls = {
  Autocomplete: Autocomplete.extend({
    defaultProps: { comboboxProps: { transitionProps: quick } },
    classNames: { ...field, input: classes.input, dropdown: classes.dropdown, option: classes.option },
  }),
  Button: Button.extend({ defaultProps: { variant: 'default' }, classNames: { root: classes.button } }),
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: 'subtle', size: 28 },
    classNames: { root: classes.actionIcon },
  }),
  Input: Input.extend({ classNames: { wrapper: classes.field, input: classes.input } }),
  TextInput: TextInput.extend({ classNames: { ...field, input: classes.input } }),
  NumberInput: NumberInput.extend({ classNames: { ...field, input: classes.input } }),
  Textarea: Textarea.extend({ classNames: { ...field, input: classes.textarea } }),
  Select: Select.extend({
    // Chosen once more it stays chosen; what may be left empty is clearable.
    defaultProps: {
      allowDeselect: false,
      checkIconPosition: 'right',
      comboboxProps: { transitionProps: quick },
    },
    classNames: { ...field, input: classes.input, dropdown: classes.dropdown, option: classes.option },
  }),
  MultiSelect: MultiSelect.extend({
    defaultProps: { checkIconPosition: 'right', comboboxProps: { transitionProps: quick } },
    classNames: {
      ...field,
      pill: classes.pill,
      inputField: classes.pillsField,
      dropdown: classes.dropdown,
      option: classes.option,
    },
  }),
  Checkbox: Checkbox.extend({
    defaultProps: { size: '16px', radius: 3 },
    classNames: { input: classes.checkbox, label: classes.checkboxLabel },
  }),
  Menu: Menu.extend({
    defaultProps: {
      transitionProps: quick,
      radius: 'md',
      withInitialFocusPlaceholder: false,
      // Where there is too little room below its button and above, it slides over beside it, and is never cut off.
      middlewares: { flip: true, shift: { crossAxis: true } },
    },
    classNames: { dropdown: classes.menu, item: classes.menuItem, label: classes.menuLabel },
  }),
  Modal: Modal.extend({
    defaultProps: {
      transitionProps: quick,
      attributes: plainHead,
      centered: true,
      radius: 'lg',
      overlayProps: { backgroundOpacity: 0.45 },
      // A press beside it, or the second of a double click, is no decision.
      closeOnClickOutside: false,
    },
    classNames: { title: classes.dialogTitle, content: classes.dialog },
  }),
  Drawer: Drawer.extend({
    defaultProps: {
      transitionProps: quick,
      position: 'right',
      size: 440,
      attributes: plainHead,
      closeOnClickOutside: false,
    },
    classNames: { title: classes.dialogTitle },
  }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { withItemsBorders: true, transitionDuration: 0, radius: 'md' },
    classNames: {
      root: classes.segments,
      control: classes.segment,
      label: classes.segmentLabel,
      indicator: classes.segmentMark,
    },
  }),
  Tabs: Tabs.extend({ classNames: { tab: classes.tab, list: classes.tabList } }),
  Tooltip: Tooltip.extend({
    defaultProps: {
      openDelay: 400,
      transitionProps: quick,
      events: { hover: true, focus: true, touch: false },
    },
    classNames: { tooltip: classes.tooltip },
  }),
};
