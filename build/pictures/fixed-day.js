// Loaded before the app: its clock then starts at the same moment each time, so that the sample school's dates,
// which are counted from today, are the same in every picture.
const Real = Date;
const shift = Real.parse('2026-11-20T09:30:00Z') - Real.now();
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + shift);
    else super(...given);
  }
  static now() {
    return Real.now() + shift;
  }
};
