const smallNumbers = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** A number that starts a sentence: 'Seven'; figures from eleven on. */
export const numberWord = (value: number): string => smallNumbers[value] ?? String(value);
