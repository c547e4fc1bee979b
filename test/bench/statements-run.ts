import { Statements } from '../../electron/core/school-file/statements.ts';

export interface RunStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Whatever SQL core runs from now on, in order, but for what its recorder asks of its own temporary table. */
export function listenToStatements(): {
  readonly take: () => readonly RunStatement[];
  readonly end: () => void;
} {
  const real = Statements.prototype.rows;
  let heard: RunStatement[] = [];
  Statements.prototype.rows = function (sql, values, each) {
    if (!sql.includes('recorded_row')) heard.push({ sql, values });
    real.call(this, sql, values, each);
  };
  return {
    take() {
      const taken = heard;
      heard = [];
      return taken;
    },
    end() {
      Statements.prototype.rows = real;
    },
  };
}
