/** Of schema 7: sessions and events of a round, coaching, visits, shadowing, placements, deployments and applications. */
export const running = /* sql */ ``;
