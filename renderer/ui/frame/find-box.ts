import { createSpotlight, useSpotlight } from '@mantine/spotlight';

/** The one find box: its state, and the ways to open and close it from anywhere. */
export const [findState, findBox] = createSpotlight();

export const useFindShown = () => useSpotlight(findState).opened;
