/** What a step that withdrew requests says of them after its own words: '; 2 requests in Matching withdrawn'. */
export const requestsSaid = (withdrawn: number): string =>
  withdrawn === 0 ? '' : `; ${withdrawn} ${withdrawn === 1 ? 'request' : 'requests'} in Matching withdrawn`;
