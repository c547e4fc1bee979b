/** Of schema 7: projects of participants as case histories, and the opportunities that schools offer. */
export const projects = /* sql */ ``;
