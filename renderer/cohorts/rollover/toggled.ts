/** The list with an id added or taken out. */
export const toggled = (list: readonly string[], id: string, ticked: boolean): readonly string[] =>
  ticked ? [...list, id] : list.filter((one) => one !== id);
