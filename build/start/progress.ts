const mb = (bytes: number) => (bytes / 1e6).toFixed(0);

/** Shows a download on one line of a terminal, or as a line every tenth where output goes to a file. */
export function showProgress(what: string, out: NodeJS.WriteStream = process.stdout) {
  let shown = -1;
  return (done: number, total: number | null) => {
    const step =
      total === null ? Math.floor(done / 10e6) : Math.floor((done / total) * (out.isTTY ? 100 : 10));
    if (step === shown) return;
    shown = step;
    const line =
      total === null
        ? `${what}: ${mb(done)} MB`
        : `${what}: ${mb(done)} of ${mb(total)} MB (Ctrl-C stops it; it goes on next time)`;
    out.write(out.isTTY ? `\r${line}${done === total ? '\n' : ''}` : `${line}\n`);
  };
}
